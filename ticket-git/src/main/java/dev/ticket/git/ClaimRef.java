package dev.ticket.git;

import dev.ticket.domain.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a ticket's claim, as it was seen on a remote.
 *
 * @param name its name
 * @param id what it points to
 * @param message the message of that commit, or null if it is none, or none of that size
 */
record ClaimRef(String name, ObjectId id, @Nullable String message) {
    static final String PREFIX = "refs/tickets/claims/";

    private static final int LENGTH = 40;

    /** The name for a ticket: a hash, as an id may be anything, and servers keep such names as files. */
    static String name(TicketId ticket) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(ticket.value().getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
