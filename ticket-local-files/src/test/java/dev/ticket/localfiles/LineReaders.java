package dev.ticket.localfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How programs read that know nothing of Markdown or YAML: line by line. What they see must be true as well. */
final class LineReaders {
    private static final Pattern LINE = Pattern.compile("\\R|[\\x1c-\\x1e]");
    private static final Pattern EVENT = Pattern.compile(
            "^<!--\\s*event\\s*:", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private LineReaders() {}

    /** Lines that begin an event, as in {@code grep -c '^<!-- event:'}, and by the most lenient idea of line, case and blank. */
    static long events(String thread) {
        return LINE.splitAsStream(thread)
                .filter(line -> EVENT.matcher(line).lookingAt())
                .count();
    }

    /** The lines between the first two {@code ---}, each as its key and its text. */
    static List<List<String>> head(String item) {
        List<List<String>> fields = new ArrayList<>();
        String[] lines = LINE.split(item);
        for (int i = 1; !lines[i].equals("---"); i++) {
            String[] field = lines[i].split(": ", 2);
            fields.add(List.of(field[0], field.length > 1 ? field[1] : ""));
        }
        return fields;
    }

    /** The keys of that head. */
    static List<String> keys(String item) {
        return head(item).stream().map(it -> it.get(0)).toList();
    }
}
