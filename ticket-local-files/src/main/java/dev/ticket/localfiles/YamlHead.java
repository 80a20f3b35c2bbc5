package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads a head, or a part of one, with a YAML parser, and finds the place of each value by the parser's marks. */
final class YamlHead {
    private static final int MAX_DEPTH = 16;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setUseMarks(true)
            .build();

    private final String text;
    private final int from;
    private final String yaml;
    private int lastIndex;
    private int lastOffset;

    private YamlHead(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.yaml = text.substring(from, to);
    }

    /**
     * The fields in a part of a text that begins at a line, or null if it is not a YAML mapping.
     *
     * @throws HeadException if it is YAML that nobody should have to read: anchors with aliases, deep nesting
     */
    static @Nullable List<Entry> read(String text, int from, int to) {
        try {
            return new YamlHead(text, from, to).read();
        } catch (YamlEngineException e) {
            return null;
        }
    }

    private @Nullable List<Entry> read() {
        if (!isPlainYaml()) {
            return null;
        }
        Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
        if (root.isEmpty()) {
            return List.of();
        }
        return root.get() instanceof MappingNode mapping ? entries(mapping) : null;
    }

    /**
     * The keys and values in a part of a text that must be a YAML mapping, or nothing at all.
     *
     * @throws HeadException if it is not
     */
    static List<Entry> mapping(String text, int from, int to) {
        YamlHead part = new YamlHead(text, from, to);
        try {
            List<Entry> entries = part.read();
            if (entries == null) {
                throw new HeadException(
                        from, "must be plain YAML, one 'key: value' a line, without anchors, aliases and tags");
            }
            return entries;
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(part::offset).orElse(from);
            throw new HeadException(at, "is no YAML: " + Excerpt.of(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new HeadException(from, "is no YAML: " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    /** The field on a line, read without a parser if that is certain; null if it is no YAML. */
    static @Nullable Entry only(String line) {
        Entry sure = HeadLine.read(line, 0, line.length());
        if (sure != null) {
            return sure.form() == Form.LINE ? null : sure;
        }
        try {
            List<Entry> entries = read(line, 0, line.length());
            return entries != null && entries.size() == 1 ? entries.get(0) : null;
        } catch (HeadException e) {
            return null;
        }
    }

    /**
     * Whether this is YAML as heads have it. An anchor, an alias or a tag on its own is a text that the script wrote without
     * quotes; anchors with aliases are a trap. The parser's events come without recursion, so deep nesting is stopped here.
     */
    private boolean isPlainYaml() {
        int depth = 0;
        int documents = 0;
        boolean anchors = false;
        boolean aliases = false;
        boolean tags = false;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            boolean alias = event.getEventId() == Event.ID.Alias;
            aliases |= alias;
            anchors |= !alias
                    && event instanceof NodeEvent node
                    && node.getAnchor().isPresent();
            tags |= isTagged(event);
            documents += event.getEventId() == Event.ID.DocumentStart ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw refused(event, "is nested more than " + MAX_DEPTH + " levels deep; flatten it");
            }
            if (anchors && aliases) {
                throw refused(event, "has YAML anchors and aliases; write the values out");
            }
        }
        return !anchors && !aliases && !tags && documents <= 1;
    }

    private static boolean isTagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private HeadException refused(Event event, String problem) {
        return new HeadException(event.getStartMark().map(this::offset).orElse(from), problem);
    }

    private @Nullable List<Entry> entries(MappingNode mapping) {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                return null;
            }
            int colon = from + yaml.indexOf(':', end(key) - from);
            Entry entry = entry(key.getValue(), start(key), colon, tuple.getValueNode());
            if (colon < from || colon > entry.valueStart() || !isOneField(entry)) {
                return null;
            }
            entries.add(entry);
        }
        return entries;
    }

    /**
     * Whether each further line of a value is indented, an element or the end of a bracket. The parser is more lenient: to it
     * a quote that opens in one field and closes in a later one is one value.
     */
    private boolean isOneField(Entry entry) {
        String source = text.substring(entry.start(), entry.valueEnd());
        int at = source.indexOf('\n');
        while (at >= 0 && at + 1 < source.length()) {
            if (" \t-]}#\r\n".indexOf(source.charAt(at + 1)) < 0) {
                return false;
            }
            at = source.indexOf('\n', at + 1);
        }
        return true;
    }

    private Entry entry(String key, int start, int colon, Node value) {
        if (value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            boolean empty = scalar.getValue().isEmpty();
            int at = empty ? colon + 1 : start(value);
            return new Entry(key, Form.PLAIN, List.of(scalar.getValue()), start, colon, at, empty ? at : end(value));
        }
        if (value instanceof ScalarNode scalar) {
            return new Entry(key, Form.QUOTED, List.of(scalar.getValue()), start, colon, start(value), end(value));
        }
        List<String> texts = scalars(value);
        int valueEnd = end(value);
        return texts != null
                ? new Entry(key, Form.LIST, texts, start, colon, start(value), valueEnd)
                : new Entry(
                        key,
                        Form.OTHER,
                        List.of(text.substring(start(value), valueEnd)),
                        start,
                        colon,
                        start(value),
                        valueEnd);
    }

    private static @Nullable List<String> scalars(Node value) {
        if (!(value instanceof SequenceNode sequence)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            if (!(element instanceof ScalarNode scalar)) {
                return null;
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    private int start(Node node) {
        return node.getStartMark().map(this::offset).orElse(from);
    }

    /** Where a node's own text ends: a block's mark lies behind the line ends and comments that follow it. */
    private int end(Node node) {
        Node last = node;
        while (last instanceof CollectionNode<?> block
                && block.getFlowStyle() == FlowStyle.BLOCK
                && !block.getValue().isEmpty()) {
            Object element = block.getValue().get(block.getValue().size() - 1);
            last = element instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) element;
        }
        int end = last.getEndMark().map(this::offset).orElse(from);
        while (end > from && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Marks count code points, texts chars. Each is looked for from the one before: they come nearly in their order. */
    private int offset(Mark mark) {
        lastOffset = yaml.offsetByCodePoints(lastOffset, mark.getIndex() - lastIndex);
        lastIndex = mark.getIndex();
        return from + lastOffset;
    }
}
