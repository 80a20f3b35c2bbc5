/**
 * Completion of command lines in shells: thin scripts that ask the program, and the answers. Start with {@link
 * dev.ticket.app.cli.completion.Completer}.
 */
@NullMarked
package dev.ticket.app.cli.completion;

import org.jspecify.annotations.NullMarked;
