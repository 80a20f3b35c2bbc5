/**
 * What the commands look like, as data: names, options, operands, and where their values come from. Parsing, help, man pages
 * and completion all follow it. Start with {@link dev.ticket.app.cli.syntax.CommandSyntax}.
 */
@NullMarked
package dev.ticket.app.cli.syntax;

import org.jspecify.annotations.NullMarked;
