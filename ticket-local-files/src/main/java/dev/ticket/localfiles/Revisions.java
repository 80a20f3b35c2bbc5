package dev.ticket.localfiles;

import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a ticket: SHA-256 over its status and its {@code item.md} without the value of {@code updated_at}, so
 * that a comment does not change it.
 */
final class Revisions {
    private Revisions() {}

    static Revision of(TicketStatus status, ItemFile item) {
        String text = item.text();
        String stable = item.head()
                .find(TicketField.UPDATED_AT.name())
                .map(it -> text.substring(0, it.valueStart()) + text.substring(it.valueEnd()))
                .orElse(text);
        MessageDigest digest = sha256();
        digest.update((status.raw() + "\n").getBytes(StandardCharsets.UTF_8));
        return new Revision(HexFormat.of().formatHex(digest.digest(stable.getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
