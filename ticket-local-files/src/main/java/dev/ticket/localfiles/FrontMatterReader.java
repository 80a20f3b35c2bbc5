package dev.ticket.localfiles;

import dev.ticket.domain.TicketField;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the head of an {@code item.md}. Three ways, each for what the one before is not sure of: line by line
 * without a parser; with a YAML parser; line by line as the script does, for heads that are not YAML because the script
 * wrote a value without the quotes it needs.
 */
final class FrontMatterReader {
    private static final String FENCE = "---";

    private final String text;
    private final List<int[]> lines = new ArrayList<>();
    private final int end;
    private final int bodyStart;

    private FrontMatterReader(String text) {
        this.text = text;
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        int next = lineEnd(at);
        if (!isFence(at, next)) {
            throw new HeadException(at, "must begin with a line '---'; add it above the first field");
        }
        at = afterLine(next);
        while (at < text.length() && !isFence(at, lineEnd(at))) {
            lines.add(new int[] {at, lineEnd(at)});
            at = afterLine(lineEnd(at));
        }
        if (at >= text.length()) {
            throw new HeadException(0, "has no line '---' that closes its head; add it below the last field");
        }
        this.end = at;
        this.bodyStart = afterLine(lineEnd(at));
    }

    /**
     * The head of a file.
     *
     * @throws HeadException if there is none, or it can't be read
     */
    static FrontMatter read(String text) {
        FrontMatterReader reader = new FrontMatterReader(text);
        List<Entry> entries =
                reader.entries().stream().map(reader::withIssueNumber).toList();
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            if (!keys.add(entry.key())) {
                throw new HeadException(
                        entry.start(), "has the field '" + Excerpt.of(entry.key()) + "' twice; remove one of them");
            }
        }
        boolean crlf = text.contains("\r\n") && text.indexOf("\r\n") < text.indexOf('\n');
        return new FrontMatter(text, crlf ? "\r\n" : "\n", entries, reader.end, reader.bodyStart);
    }

    /** A title the script wrote may name an issue: {@code Fix #42} is text, though YAML sees a comment. */
    private Entry withIssueNumber(Entry entry) {
        if (!entry.key().equals(TicketField.TITLE.name()) || entry.form() != Form.PLAIN) {
            return entry;
        }
        int lineEnd = contentEnd(new int[] {entry.start(), lineEnd(entry.valueEnd())});
        String rest = text.substring(entry.valueEnd(), lineEnd);
        Entry line = rest.matches("[ \t]+#[^\\s#].*") ? HeadLine.readAsLine(text, entry.start(), lineEnd) : null;
        return line == null ? entry : line;
    }

    private List<Entry> entries() {
        List<Entry> simple = simple();
        if (simple != null) {
            return simple;
        }
        List<Entry> yaml = YamlHead.read(text, lines.get(0)[0], end);
        return yaml != null ? yaml : asTheScriptReads();
    }

    private @Nullable List<Entry> simple() {
        List<Entry> entries = new ArrayList<>();
        for (int[] line : lines) {
            int lineEnd = contentEnd(line);
            if (HeadLine.isNothing(text, line[0], lineEnd)) {
                continue;
            }
            Entry entry = HeadLine.read(text, line[0], lineEnd);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        return entries;
    }

    /** Each field by itself: as YAML if it is, else as a line of text. */
    private List<Entry> asTheScriptReads() {
        List<Entry> entries = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int[] line = lines.get(i);
            if (HeadLine.isNothing(text, line[0], contentEnd(line))) {
                i++;
                continue;
            }
            int last = i;
            for (int next = i + 1; next < lines.size() && (isNothing(next) || continues(next)); next++) {
                last = isNothing(next) ? last : next;
            }
            entries.add(field(line, lines.get(last)));
            i = last + 1;
        }
        return entries;
    }

    private Entry field(int[] first, int[] last) {
        Entry entry = first[0] == last[0] ? HeadLine.read(text, first[0], contentEnd(first)) : null;
        if (entry != null) {
            return entry;
        }
        List<Entry> yaml = YamlHead.read(text, first[0], last[1]);
        if (yaml != null && yaml.size() == 1) {
            return yaml.get(0);
        }
        Entry line = first[0] == last[0] ? HeadLine.readAsLine(text, first[0], contentEnd(first)) : null;
        if (line == null) {
            throw new HeadException(
                    first[0],
                    "has a line that is no field: '" + Excerpt.of(text.substring(first[0], first[1]))
                            + "'; write it as 'key: value' on one line");
        }
        return line;
    }

    /** Whether a line belongs to the field above it: it is indented, an element of a list, or the end of a bracket. */
    private boolean continues(int line) {
        return " \t-]}".indexOf(text.charAt(lines.get(line)[0])) >= 0;
    }

    private boolean isNothing(int line) {
        return HeadLine.isNothing(text, lines.get(line)[0], contentEnd(lines.get(line)));
    }

    private boolean isFence(int from, int to) {
        return text.startsWith(FENCE, from) && text.substring(from, to).strip().equals(FENCE);
    }

    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private int afterLine(int lineEnd) {
        return Math.min(lineEnd + 1, text.length());
    }

    private int contentEnd(int[] line) {
        return line[1] > line[0] && text.charAt(line[1] - 1) == '\r' ? line[1] - 1 : line[1];
    }
}
