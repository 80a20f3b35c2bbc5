package dev.ticket.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all raw-valued words share: the check of the raw text and the way between it and the known ones. */
final class Words {
    private static final int MAX = 200;

    private Words() {}

    /** Lets a word through; one with invisible characters in it would look like another. */
    static String check(String raw, String what) {
        if (Text.isPlain(raw, MAX)) {
            return raw;
        }
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

    /** The known constants by their words, not to be changed; a copy that can't be is slower to ask, and asked often. */
    static <E extends Enum<E>> Map<String, E> table(E[] known) {
        return Arrays.stream(known).collect(Collectors.toMap(Words::of, it -> it));
    }

    /** The values of the known constants, not to be changed. */
    static <E extends Enum<E>, W> Map<E, W> values(E[] known, Function<String, W> type) {
        return Arrays.stream(known).collect(Collectors.toMap(it -> it, it -> type.apply(of(it))));
    }
}
