package dev.ticket.domain;

import java.util.Locale;
import java.util.Optional;

/** What all raw-valued words share: the check of the raw text and the way between it and the known ones. */
final class Words {
    private static final int MAX = 200;

    private Words() {}

    /** Lets a word through; one with invisible characters in it would look like another. */
    static String check(String raw, String what) {
        if (hasInvisible(raw)) {
            throw new IllegalArgumentException(
                    what + " must not hold invisible characters: '" + Text.excerpt(raw) + "'");
        }
        return Text.line(raw, what, MAX);
    }

    /** Whether a stored text may be a word; what may not stays an attribute. */
    static boolean fits(String raw) {
        return Text.fits(raw, MAX) && !hasInvisible(raw);
    }

    private static boolean hasInvisible(String raw) {
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            if (Character.getType(raw.codePointAt(i)) == Character.FORMAT) {
                return true;
            }
        }
        return false;
    }

    /** The word that files use for a known constant: its name in lower case. */
    static String of(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> known(E[] known, String raw) {
        for (E word : known) {
            if (isWordOf(word.name(), raw)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Without a new string: a question to a plan compares some words of each record. Names of constants are ASCII. */
    private static boolean isWordOf(String name, String raw) {
        for (int i = 0; i < name.length() && name.length() == raw.length(); i++) {
            char c = name.charAt(i);
            if (raw.charAt(i) != (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)) {
                return false;
            }
        }
        return name.length() == raw.length();
    }
}
