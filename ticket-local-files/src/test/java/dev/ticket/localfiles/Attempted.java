package dev.ticket.localfiles;

/**
 * A mutation that a process tried.
 *
 * @param token stands in whatever the mutation writes, and nowhere else
 * @param kind what was tried
 * @param ticket the ticket's id; {@code -} for a new one
 * @param from what the mutation was based on: a status, or a title
 * @param outcome what the process learned of it
 * @param error the kind of error, if it was refused
 */
record Attempted(String token, Kind kind, String ticket, String from, Outcome outcome, String error) {
    /** What is tried. */
    enum Kind {
        COMMENT,
        REVIEW,
        EDIT,
        LABEL,
        MOVE,
        CLOSE,
        REOPEN,
        ATTACH,
        CREATE
    }

    /** What a process learns. */
    enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        /** It died before it learned anything. */
        UNKNOWN
    }

    Attempted with(Outcome learned, String kindOfError) {
        return new Attempted(token, kind, ticket, from, learned, kindOfError);
    }

    boolean isAcknowledged() {
        return outcome == Outcome.ACKNOWLEDGED;
    }
}
