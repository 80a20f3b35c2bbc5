package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What its holder knows a claim by, and nobody else can guess. Opaque; it must never stand in a ticket.
 *
 * <p>Where others can read what is stored about a claim, its {@link #fingerprint} stands there in its place: that tells whether
 * somebody has the token, and lets in nobody who read it.
 *
 * @param value 16 to 200 letters, digits, {@code -} and {@code _}
 */
public record ClaimToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final int MIN_BYTES = 16;
    private static final String FINGERPRINT = "sha256-";
    private static final int FINGERPRINT_LENGTH = FINGERPRINT.length() + 43;

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

    /** {@return what tells this token from all others, and does not give it away} */
    public ClaimToken fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new ClaimToken(FINGERPRINT + of(hash).value());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * {@return whether whoever hands in that token is the holder of the claim that has this one}
     *
     * @param given the token that was handed in; the fingerprint of a token is not that token
     */
    public boolean admits(ClaimToken given) {
        boolean isFingerprint = value.length() == FINGERPRINT_LENGTH && value.startsWith(FINGERPRINT);
        return isFingerprint ? given.fingerprint().equals(this) : given.equals(this);
    }

    /** {@return a word in its place: whoever prints a claim does not give it away} */
    @Override
    public String toString() {
        return "(hidden)";
    }
}
