package dev.ticket.domain;

import java.time.Instant;

/**
 * An event with the time that it shall have in a thread.
 *
 * @param event what happened
 * @param at when, to the second
 */
public record PastEvent(NewTicketEvent event, Instant at) {}
