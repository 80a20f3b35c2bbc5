/**
 * What a program calls when an operation is more than one call of a port: small classes over ports, no technology. Where
 * there is nothing to decide, a program calls the port itself. Start with {@link dev.ticket.usecase.MoveTicket}, or {@link
 * dev.ticket.usecase.AcceptTicket}.
 */
@NullMarked
package dev.ticket.usecase;

import org.jspecify.annotations.NullMarked;
