package dev.ticket.domain;

/**
 * The name of a record among the plan records of one ticket; another ticket may have one of the same name. Opaque: local
 * files use {@code orch-plan-20260608-112113-1}.
 *
 * @param value one line of 1 to 200 characters without {@code /}
 */
public record PlanRecordId(String value) {
    private static final int MAX = 200;

    /** Checks that the id is one line of printable text, without the sign that parts it from its ticket. */
    public PlanRecordId {
        if (Text.line(value, "a plan record's id", MAX).indexOf('/') >= 0) {
            throw new IllegalArgumentException("a plan record's id has no '/': '" + Text.excerpt(value) + "'");
        }
    }

    /** {@return the id as text} */
    @Override
    public String toString() {
        return value;
    }
}
