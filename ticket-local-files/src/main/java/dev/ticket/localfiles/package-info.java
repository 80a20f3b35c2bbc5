/**
 * Tickets as Markdown files in a directory, in the format of {@code docs/format.md}. Start with {@link
 * dev.ticket.localfiles.LocalTickets}, the only public type besides its options and their limits.
 */
@NullMarked
package dev.ticket.localfiles;

import org.jspecify.annotations.NullMarked;
