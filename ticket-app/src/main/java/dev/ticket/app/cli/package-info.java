/**
 * The command line: finds the command, runs it, and decides how it ends. Start with {@link
 * dev.ticket.app.cli.TicketCommandLine}.
 */
@NullMarked
package dev.ticket.app.cli;

import org.jspecify.annotations.NullMarked;
