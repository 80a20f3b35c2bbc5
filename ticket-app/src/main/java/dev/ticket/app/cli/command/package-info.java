/**
 * The commands, one class each. Start with {@link dev.ticket.app.cli.command.Commands}, the table of them.
 */
@NullMarked
package dev.ticket.app.cli.command;

import org.jspecify.annotations.NullMarked;
