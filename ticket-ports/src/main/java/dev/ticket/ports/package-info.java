/**
 * What a tracker adapter implements, and the errors it may raise. Start with {@link dev.ticket.ports.TicketBackend}; the
 * rules every implementation keeps are numbered in {@code docs/contract.md} and checked by the kit.
 */
@NullMarked
package dev.ticket.ports;

import org.jspecify.annotations.NullMarked;
