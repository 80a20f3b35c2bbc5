package dev.ticket.domain;

/**
 * A plan record of some ticket: the two ids that name it, as {@code TICKET/RECORD}.
 *
 * @param ticket the ticket that the record lies with
 * @param record its name there
 */
public record PlanRecordRef(TicketId ticket, PlanRecordId record) {
    /**
     * {@return the reference that a text of the form {@code TICKET/RECORD} names}
     *
     * @param text for example {@code 20260605-040104-parse-dates/orch-plan-20260608-112113-1}
     * @throws IllegalArgumentException if there is no slash, or nothing on one side of it
     */
    public static PlanRecordRef parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("a plan record is named TICKET/RECORD, for example"
                    + " 20260605-040104-parse-dates/orch-plan-20260608-112113-1; got '" + Text.excerpt(text) + "'");
        }
        return new PlanRecordRef(new TicketId(text.substring(0, slash)), new PlanRecordId(text.substring(slash + 1)));
    }

    /** {@return the reference as {@code TICKET/RECORD}, which {@link #parse} reads back} */
    @Override
    public String toString() {
        return ticket + "/" + record;
    }
}
