package dev.ticket.localfiles;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as YAML on one line: plain wherever plain YAML gives the same string back, else in single quotes. */
final class Scalars {
    /** Plain words that YAML's core schema takes for something else than a string. */
    private static final Pattern NOT_A_STRING = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");

    private Scalars() {}

    static boolean isNull(String plain) {
        return NULL.matcher(plain).matches();
    }

    static String text(String value) {
        return !NOT_A_STRING.matcher(value).matches() && isPlain(value) ? value : quoted(value);
    }

    /** A word that YAML may take for a flag or a time, and shall. */
    static String word(String value) {
        return isPlain(value) ? value : quoted(value);
    }

    static String list(List<String> values) {
        return values.stream().map(Scalars::element).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Inside brackets more must be quoted than outside: whatever does not come back as the one element it is. */
    private static String element(String value) {
        String spelled = text(value);
        Entry list = YamlHead.only("k: [" + spelled + "]");
        return list != null && list.form() == Form.LIST && list.texts().equals(List.of(value))
                ? spelled
                : quoted(value);
    }

    private static boolean isPlain(String value) {
        Entry entry = YamlHead.only("k: " + value);
        return entry != null && entry.form() == Form.PLAIN && entry.onlyText().equals(value);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
