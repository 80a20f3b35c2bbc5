package dev.ticket.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The name of a file among a ticket's artifacts: a relative path with {@code /} between its parts, which can't lead out of
 * the place where artifacts are kept.
 *
 * @param value for example {@code report.md} or {@code logs/run-1.txt}
 */
public record ArtifactName(String value) {
    private static final int MAX = 1000;
    private static final int MAX_PART_BYTES = 255;

    /** Checks each part: not empty, not {@code .} or {@code ..}, no backslash, at most 255 bytes. */
    public ArtifactName {
        Text.line(value, "an artifact's name", MAX);
        for (String part : value.split("/", -1)) {
            if (part.isBlank() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                throw new IllegalArgumentException(
                        "an artifact's name is a relative path such as logs/run-1.txt, without"
                                + " empty parts, '.', '..' or backslashes; got '" + Text.excerpt(value) + "'");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > MAX_PART_BYTES) {
                throw new IllegalArgumentException("a part of an artifact's name may have " + MAX_PART_BYTES
                        + " bytes; too long: '" + Text.excerpt(part) + "'");
            }
        }
    }

    /** {@return the parts of the path, outermost first} */
    public List<String> parts() {
        return List.of(value.split("/"));
    }

    /** {@return the path as text} */
    @Override
    public String toString() {
        return value;
    }
}
