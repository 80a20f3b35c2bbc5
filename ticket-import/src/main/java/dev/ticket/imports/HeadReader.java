package dev.ticket.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a head as YAML with a parser, and if it is none, line by line as {@code key: text}: scripts write values without
 * quotes. All scalars are text.
 */
final class HeadReader {
    private static final int MAX_CHARS = 1 << 16;
    private static final int MAX_DEPTH = 16;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*+):(?:[ \\t]+(.*))?");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setUseMarks(true)
            .build();

    private HeadReader() {}

    /**
     * Reads the lines between the edges.
     *
     * @throws BadHeadException if a field stands twice, or it is a trap: aliases, deep nesting, tens of thousands of characters
     */
    static Head read(List<String> lines) {
        String yaml = String.join("\n", lines) + "\n";
        if (yaml.length() > MAX_CHARS) {
            throw new BadHeadException("has a head of more than " + MAX_CHARS + " characters; shorten it");
        }
        Map<String, List<String>> values = yaml(yaml);
        return new Head(values == null ? byLine(lines) : values);
    }

    private static @Nullable Map<String, List<String>> yaml(String yaml) {
        try {
            if (!isPlain(yaml)) {
                return null;
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                return Map.of();
            }
            return root.get() instanceof MappingNode mapping ? values(mapping, yaml) : null;
        } catch (YamlEngineException e) {
            return null;
        }
    }

    /** The parser's events come without recursion and resolve nothing, so traps are seen before they snap. */
    private static boolean isPlain(String yaml) {
        int depth = 0;
        int documents = 0;
        boolean plain = true;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event.getEventId() == Event.ID.Alias) {
                throw new BadHeadException("has YAML aliases in its head; write the values out");
            }
            plain &= !isMarked(event);
            documents += event.getEventId() == Event.ID.DocumentStart ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new BadHeadException("has a head nested more than " + MAX_DEPTH + " levels deep; flatten it");
            }
        }
        return plain && documents <= 1;
    }

    /** A tag or an anchor is text that a script wrote without quotes: a parser would swallow it. */
    private static boolean isMarked(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent()
                || event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private static @Nullable Map<String, List<String>> values(MappingNode mapping, String yaml) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                return null;
            }
            put(values, key.getValue(), texts(tuple.getValueNode(), yaml));
        }
        return values;
    }

    private static void put(Map<String, List<String>> values, String key, List<String> texts) {
        if (values.putIfAbsent(key, texts) != null) {
            throw new BadHeadException("has a field twice in its head; remove one");
        }
    }

    /** A value that is neither a text nor a list of texts is the text it is written as. */
    private static List<String> texts(Node value, String yaml) {
        if (value instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                if (!(element instanceof ScalarNode scalar)) {
                    return List.of(source(value, yaml));
                }
                texts.addAll(scalar(scalar));
            }
            return texts;
        }
        return List.of(source(value, yaml));
    }

    private static List<String> scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain && isNull(text) ? List.of() : List.of(text.stripTrailing());
    }

    private static boolean isNull(String text) {
        return text.isEmpty() || text.equals("null") || text.equals("~");
    }

    private static String source(Node node, String yaml) {
        int from = node.getStartMark().map(Mark::getIndex).orElse(0);
        int to = node.getEndMark().map(Mark::getIndex).orElse(from);
        return yaml.substring(yaml.offsetByCodePoints(0, from), yaml.offsetByCodePoints(0, to))
                .strip();
    }

    private static Map<String, List<String>> byLine(List<String> lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        for (String line : lines) {
            Matcher field = FIELD.matcher(line.stripTrailing());
            if (field.matches()) {
                last = new ArrayList<>(
                        written(field.group(2) == null ? "" : field.group(2).strip()));
                put(values, field.group(1), last);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (values.isEmpty()) {
                    throw new BadHeadException("has a head that is not 'key: value' line by line; mend it");
                }
                last.add(line.strip().replaceFirst("^- ", ""));
            }
        }
        return values;
    }

    private static List<String> written(String value) {
        boolean list = value.startsWith("[") && value.endsWith("]");
        if (!list) {
            return isNull(value) ? List.of() : List.of(value);
        }
        return Pattern.compile(",")
                .splitAsStream(value.substring(1, value.length() - 1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
