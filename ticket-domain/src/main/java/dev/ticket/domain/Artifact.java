package dev.ticket.domain;

/**
 * A file that lies with a ticket.
 *
 * @param name its name among the ticket's artifacts
 * @param size its size in bytes
 */
public record Artifact(ArtifactName name, long size) {
    /** Checks that the size is not negative. */
    public Artifact {
        if (size < 0) {
            throw new IllegalArgumentException("a size can't be negative: " + size);
        }
    }
}
