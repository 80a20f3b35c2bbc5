/**
 * Other trackers' files, read to be taken over; nothing is written there. Start with {@link
 * dev.ticket.imports.ForeignTickets}, the one door.
 */
@NullMarked
package dev.ticket.imports;

import org.jspecify.annotations.NullMarked;
