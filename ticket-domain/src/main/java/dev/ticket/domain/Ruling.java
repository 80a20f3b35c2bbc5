package dev.ticket.domain;

/** What the rules say to an operation on a ticket: what it changes, or why it may not. */
public sealed interface Ruling {
    /**
     * The operation may go ahead.
     *
     * @param update what it changes
     */
    record Granted(TicketUpdate update) implements Ruling {}

    /**
     * The operation is against the rules, whatever the caller has seen.
     *
     * @param reason why, and what to do instead; a clause without a full stop
     */
    record Refused(String reason) implements Ruling {}

    /**
     * The ticket is not what the caller believed; after a look at it the operation may be right.
     *
     * @param what which part of the ticket, for example {@code status}
     * @param expected what the caller named
     * @param found what is there
     */
    record Stale(String what, String expected, String found) implements Ruling {}
}
