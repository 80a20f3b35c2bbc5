package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * A record to add to the orchestration plan of a ticket. The backend adds its id and its time.
 *
 * <pre>{@code
 * NewPlanRecord.between(PlanRelation.of(BLOCKED_BY), new TicketIdOrSlug("parse-dates"), new Author("ada"))
 *         .withNote(new MarkdownText("It changes the parser's interface."))
 * }</pre>
 *
 * @param relation what it says; not one that only an operation writes
 * @param relatedTicket the id or slug of the other ticket, or null if it names none
 * @param note why, or what else there is to say
 * @param author who records it
 */
public record NewPlanRecord(
        PlanRelation relation, @Nullable TicketIdOrSlug relatedTicket, MarkdownText note, Author author) {
    /** Checks that a relation between tickets names the other one, and that there is something to say. */
    public NewPlanRecord {
        if (relation.isBetweenTickets() && relatedTicket == null) {
            throw new IllegalArgumentException("the relation " + relation + " needs the other ticket");
        }
        if (relatedTicket == null && note.isEmpty()) {
            throw new IllegalArgumentException("a plan record needs another ticket or a note");
        }
    }

    /**
     * {@return a record of a relation between two tickets, without a note}
     *
     * @param relation the relation
     * @param other the ticket that the relation leads to
     * @param author who records it
     */
    public static NewPlanRecord between(PlanRelation relation, TicketIdOrSlug other, Author author) {
        return new NewPlanRecord(relation, other, MarkdownText.empty(), author);
    }

    /**
     * {@return this record with that note}
     *
     * @param text why, or what else there is to say
     */
    public NewPlanRecord withNote(MarkdownText text) {
        return new NewPlanRecord(relation, relatedTicket, text, author);
    }
}
