package dev.ticket.domain;

import java.util.regex.Pattern;

/**
 * The full id of a commit, which names the same commit in every clone.
 *
 * @param value 40 hexadecimal digits in lower case
 */
public record CommitId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 10;

    /** Checks that the id is a whole one. */
    public CommitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a commit's id has 40 hexadecimal digits in lower case; got '" + Text.excerpt(value) + "'");
        }
    }

    /** {@return its first 10 digits, for people} */
    public String abbreviated() {
        return value.substring(0, SHORT);
    }

    /** {@return the whole id} */
    @Override
    public String toString() {
        return value;
    }
}
