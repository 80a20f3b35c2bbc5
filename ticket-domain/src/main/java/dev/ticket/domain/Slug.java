package dev.ticket.domain;

import java.util.Locale;

/**
 * The short name of a ticket that people type. Opaque like an id when it is read; {@link #forTitle} makes new ones.
 *
 * @param value one line of 1 to 255 characters
 */
public record Slug(String value) {
    private static final int MAX = 255;
    /** Leaves room in a file name of 255 bytes for a time stamp before it and a number behind it. */
    private static final int MAX_NEW = 200;

    /** Checks that the slug is one line of printable text. */
    public Slug {
        Text.line(value, "a slug", MAX);
    }

    /**
     * {@return the slug for a title: ASCII lower case, every run of other characters one {@code -}, none at either end,
     * {@code item} if nothing is left; cut after 200 characters}
     *
     * @param title any text
     */
    public static Slug forTitle(String title) {
        String words = trim(title.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT));
        String cut = words.length() <= MAX_NEW ? words : trim(words.substring(0, MAX_NEW));
        return new Slug(cut.isEmpty() ? "item" : cut);
    }

    private static String trim(String words) {
        return words.replaceAll("^-|-$", "");
    }

    /**
     * {@return this slug with a number behind it, as the second ticket of that name gets it}
     *
     * @param number 2 or more
     */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    /** {@return the slug as text} */
    @Override
    public String toString() {
        return value;
    }
}
