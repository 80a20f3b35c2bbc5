package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What its holder knows a claim by, and nobody else can guess. Opaque; it must never stand in a ticket.
 *
 * @param value 16 to 200 letters, digits, {@code -} and {@code _}
 */
public record ClaimToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final int MIN_BYTES = 16;

    /** Checks the form. */
    public ClaimToken {
        if (!FORM.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException(
                    "a claim token has 16 to 200 letters, digits, - and _; this text has another form");
        }
    }

    /**
     * {@return the token that spells those bytes}
     *
     * @param chance 16 bytes or more from a source that nobody can foresee
     */
    public static ClaimToken of(byte[] chance) {
        if (chance.length < MIN_BYTES) {
            throw new IllegalArgumentException("a claim token needs " + MIN_BYTES + " bytes, got " + chance.length);
        }
        return new ClaimToken(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
    }

    /** {@return a word in its place: whoever prints a claim does not give it away} */
    @Override
    public String toString() {
        return "(hidden)";
    }
}
