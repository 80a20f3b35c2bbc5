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
    private static final int MAX_PARTS = 16;
    private static final int MAX_PART_BYTES = 255;
    private static final String PLAN = "orchestration-plan.jsonl";

    /** Checks each part: not empty, not {@code .} or {@code ..}, no backslash, at most 255 bytes; at most 16 of them. */
    public ArtifactName {
        Text.line(value, "an artifact's name", MAX);
        if (value.split("/", -1).length > MAX_PARTS) {
            throw new IllegalArgumentException(
                    "an artifact's name may have " + MAX_PARTS + " parts: '" + Text.excerpt(value) + "'");
        }
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

    /**
     * {@return whether only an operation writes this artifact: the plan records, in any letter case, as file or directory; what
     * {@code attach} refuses, so that nobody can plant a decision}
     */
    public boolean isWrittenByOperation() {
        return parts().get(0).equalsIgnoreCase(PLAN);
    }

    /** {@return the path as text} */
    @Override
    public String toString() {
        return value;
    }
}
