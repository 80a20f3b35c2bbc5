/**
 * Text for people: styles, widths, tables, and the one door through which it reaches a terminal without any control
 * character in it. Start with {@link dev.ticket.app.cli.terminal.Output}.
 */
@NullMarked
package dev.ticket.app.cli.terminal;

import org.jspecify.annotations.NullMarked;
