package dev.ticket.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What all raw-valued words share: the check of the raw text and the way between it and the known ones. */
final class Words {
    private static final int MAX = 200;

    private Words() {}

    /** Lets a word through; one with invisible characters in it would look like another. */
    static String check(String raw, String what) {
        if (raw.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            throw new IllegalArgumentException(
                    what + " must not hold invisible characters: '" + Text.excerpt(raw) + "'");
        }
        return Text.line(raw, what, MAX);
    }

    /** Whether a stored text may be a word; what may not stays an attribute. */
    static boolean fits(String raw) {
        return Text.fits(raw, MAX) && raw.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    /** The word that files use for a known constant: its name in lower case. */
    static String of(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> known(E[] known, String raw) {
        return Arrays.stream(known).filter(it -> of(it).equals(raw)).findFirst();
    }
}
