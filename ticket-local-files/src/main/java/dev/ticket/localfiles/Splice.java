package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.localfiles.FrontMatter.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the bytes of one value and no others. Each result is read again before it counts: all other values must have
 * stayed as they were.
 */
final class Splice {
    private Splice() {}

    /**
     * Puts a value in the place of a field's old one; without a field, behind the last.
     *
     * @param rendered the value spelled as YAML
     * @param texts what it must read as
     */
    static ItemFile set(ItemFile file, @Nullable Entry entry, String key, String rendered, List<String> texts) {
        FrontMatter head = file.head();
        String text = file.text();
        String spliced;
        if (entry == null) {
            String line = key + ": " + rendered + head.eol();
            spliced = text.substring(0, head.end()) + line + text.substring(head.end());
        } else {
            String gap = text.substring(entry.colon() + 1, entry.valueStart());
            spliced = text.substring(0, entry.colon() + 1) + placed(gap, rendered) + text.substring(entry.valueEnd());
        }
        ItemFile after = checked(file, key, spliced);
        if (!after.head().find(key).filter(it -> it.texts().equals(texts)).isPresent()) {
            throw refused(key);
        }
        return after;
    }

    /** The value behind its colon: as far from it as the old one was; a comment that stood between them follows it. */
    private static String placed(String gap, String rendered) {
        if (gap.indexOf('#') >= 0) {
            return " " + rendered + " " + gap.strip();
        }
        boolean sameLine = !gap.isEmpty() && gap.isBlank() && gap.indexOf('\n') < 0;
        return (sameLine ? gap : " ") + rendered;
    }

    /** Takes a field out, with its line. */
    static ItemFile remove(ItemFile file, Entry entry) {
        String text = file.text();
        int newline = text.indexOf('\n', entry.valueEnd());
        return checked(file, entry.key(), text.substring(0, entry.start()) + text.substring(newline + 1));
    }

    /** Puts another description in the place of the old one, in the file's own line ends. */
    static ItemFile body(ItemFile file, MarkdownText body) {
        FrontMatter head = file.head();
        String text = file.text();
        String old = text.substring(head.bodyStart());
        String eol = head.eol();
        String spelled = body.text().replace("\n", eol);
        int from = head.bodyStart() + blankLinesAtStart(old);
        int to = text.length() - blanksAtEnd(old);
        if (from >= to) {
            String closing = text.substring(0, head.bodyStart()).endsWith("\n") ? "" : eol;
            return ItemFile.read(text.substring(0, head.bodyStart()) + closing + eol + spelled + eol);
        }
        return ItemFile.read(text.substring(0, from) + spelled + text.substring(to));
    }

    private static int blankLinesAtStart(String body) {
        int start = 0;
        for (int i = 0; i < body.length() && isBlank(body.charAt(i)); i++) {
            start = body.charAt(i) == '\n' ? i + 1 : start;
        }
        return start;
    }

    /** What {@link MarkdownText} leaves out at the end: line ends, and the blanks of lines that hold nothing else. */
    private static int blanksAtEnd(String body) {
        int end = body.length();
        for (int i = body.length() - 1; i >= 0 && isBlank(body.charAt(i)); i--) {
            end = body.charAt(i) == '\n' ? i : end;
        }
        boolean crlf = end > 0 && end < body.length() && body.charAt(end - 1) == '\r';
        return body.length() - (crlf ? end - 1 : end);
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == '\r' || c == ' ' || c == '\t';
    }

    private static ItemFile checked(ItemFile before, String key, String text) {
        ItemFile after = ItemFile.read(text);
        if (!valuesBut(key, before).equals(valuesBut(key, after))
                || !before.body().equals(after.body())) {
            throw refused(key);
        }
        return after;
    }

    private static HeadException refused(String key) {
        return new HeadException(
                0,
                "can't have its field '" + key + "' changed without touching another one;"
                        + " write the head as one 'key: value' a line");
    }

    private static List<List<String>> valuesBut(String key, ItemFile file) {
        List<List<String>> values = new ArrayList<>();
        for (Entry entry : file.head().entries()) {
            if (!entry.key().equals(key)) {
                List<String> value = new ArrayList<>(entry.texts());
                value.add(0, entry.key());
                values.add(value);
            }
        }
        return values;
    }
}
