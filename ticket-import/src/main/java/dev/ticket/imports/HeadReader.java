package dev.ticket.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a head as YAML with a parser, and if it is none, line by line as {@code key: text}: scripts write values without
 * quotes. All scalars are text. Comments are kept.
 */
final class HeadReader {
    private static final int MAX_CHARS = 1 << 16;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final HeadStyle style;

    private HeadReader(HeadStyle style) {
        this.style = style;
    }

    /**
     * Reads the lines between the edges.
     *
     * @throws BadHeadException if a field stands twice, or it is a trap: aliases, deep nesting, tens of thousands of characters
     */
    static Head read(List<String> lines, HeadStyle style) {
        String yaml = String.join("\n", lines) + "\n";
        if (yaml.length() > MAX_CHARS) {
            throw new BadHeadException("has a head of more than " + MAX_CHARS + " characters; shorten it");
        }
        Head head = HeadYaml.read(yaml, style);
        return head == null ? new HeadReader(style).byLine(lines) : head;
    }

    private Head byLine(List<String> lines) {
        List<String> last = new ArrayList<>();
        for (String line : lines) {
            Matcher field = HeadYaml.FIELD.matcher(line.stripTrailing());
            if (field.matches()) {
                last = new ArrayList<>(written(line, field.group(1), HeadYaml.text(field)));
                HeadYaml.put(values, field.group(1), last);
            } else if (line.startsWith("#")) {
                comments.add(line.strip());
            } else if (!line.isBlank()) {
                if (values.isEmpty()) {
                    throw new BadHeadException("has a head that is not 'key: value' line by line; mend it");
                }
                last.add(line.strip().replaceFirst("^- ", ""));
            }
        }
        return new Head(values, comments);
    }

    /** A value in quotes or brackets may be YAML by itself. */
    private List<String> written(String line, String key, String value) {
        boolean list = value.startsWith("[") && value.endsWith("]");
        if (list || !value.matches("[\"'\\[].*")) {
            return list ? elements(value) : HeadYaml.isNull(value) ? List.of() : List.of(value);
        }
        Head alone = yaml(line);
        if (alone == null) {
            return List.of(value);
        }
        List<String> texts = alone.list(key);
        comments.addAll(alone.comments());
        return texts;
    }

    private @Nullable Head yaml(String line) {
        try {
            return HeadYaml.read(line + "\n", style);
        } catch (BadHeadException e) {
            return null;
        }
    }

    private static List<String> elements(String value) {
        return Pattern.compile(",")
                .splitAsStream(value.substring(1, value.length() - 1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
