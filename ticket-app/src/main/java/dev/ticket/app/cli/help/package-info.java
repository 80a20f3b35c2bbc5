/**
 * Pages about the commands that are no single command's help: the overview and the man pages. Start with {@link
 * dev.ticket.app.cli.help.Overview}.
 */
@NullMarked
package dev.ticket.app.cli.help;

import org.jspecify.annotations.NullMarked;
