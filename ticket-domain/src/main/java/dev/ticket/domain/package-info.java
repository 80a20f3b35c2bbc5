/**
 * What a ticket is and what may be done to it: pure values and rules, no technology. Start with {@link
 * dev.ticket.domain.Ticket}; the rules are in {@link dev.ticket.domain.TicketRules}.
 */
@NullMarked
package dev.ticket.domain;

import org.jspecify.annotations.NullMarked;
