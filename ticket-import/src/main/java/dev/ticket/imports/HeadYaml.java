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

/** Reads a head as YAML with a parser. All scalars are text. Comments are kept. */
final class HeadYaml {
    private static final int MAX_DEPTH = 16;
    /** A line of a field; its text is the second group. */
    static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*+):(?:[ \\t]+(.*))?");

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setUseMarks(true)
            .build();

    private final List<String> lines;
    private final String yaml;
    private final HeadStyle style;
    private final HeadComments comments;

    private HeadYaml(String yaml, HeadStyle style) {
        this.yaml = yaml;
        this.lines = yaml.lines().toList();
        this.style = style;
        this.comments = new HeadComments(yaml);
    }

    /**
     * Reads a text that may be YAML, or gives null if it is none.
     *
     * @throws BadHeadException if a field stands twice, or it is a trap
     */
    static @Nullable Head read(String yaml, HeadStyle style) {
        try {
            if (!isPlain(yaml)) {
                return null;
            }
            HeadYaml reading = new HeadYaml(yaml, style);
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                return new Head(Map.of(), reading.comments.found());
            }
            return root.get() instanceof MappingNode mapping ? reading.head(mapping) : null;
        } catch (YamlEngineException e) {
            return null;
        }
    }

    private @Nullable Head head(MappingNode mapping) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        comments.take(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                return null;
            }
            put(values, key.getValue(), value(key, tuple.getValueNode()));
        }
        return new Head(values, comments.found());
    }

    /** A plain value of one line is to the script what stands there, also a sign that begins a comment in YAML. */
    private List<String> value(ScalarNode key, Node value) {
        Mark start = key.getStartMark().orElseThrow();
        Matcher field = FIELD.matcher(lines.get(start.getLine()).stripTrailing());
        if (style == HeadStyle.SCRIPT
                && value instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && field.matches()
                && field.group(1).equals(key.getValue())
                && (scalar.getValue().isEmpty()
                        || scalar.getEndMark().orElseThrow().getLine() == start.getLine())) {
            comments.takeLine(start);
            String text = text(field);
            return isNull(text) ? List.of() : List.of(text);
        }
        return texts(value, yaml);
    }

    /** The text of a field as it stands in its line. */
    static String text(Matcher field) {
        return field.group(2) == null ? "" : field.group(2).strip();
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

    static void put(Map<String, List<String>> values, String key, List<String> texts) {
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

    static boolean isNull(String text) {
        return text.isEmpty() || text.equals("null") || text.equals("~");
    }

    private static String source(Node node, String yaml) {
        int from = node.getStartMark().map(Mark::getIndex).orElse(0);
        int to = node.getEndMark().map(Mark::getIndex).orElse(from);
        return yaml.substring(yaml.offsetByCodePoints(0, from), yaml.offsetByCodePoints(0, to))
                .strip();
    }
}
