package dev.ticket.domain;

/**
 * A move of a ticket from one status to another that is not closed; closing is {@link TicketClosing}.
 *
 * @param from the status the caller believes it has; if it has another one, nothing happens
 * @param to the status it shall have
 * @param author who moves it
 */
public record StatusChange(TicketStatus from, TicketStatus to, Author author) {}
