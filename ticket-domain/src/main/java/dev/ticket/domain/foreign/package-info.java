/**
 * Tickets as other trackers have them, and what they become here. The table is {@code docs/import.md}. Start with {@link
 * dev.ticket.domain.foreign.ForeignMapping}.
 */
@NullMarked
package dev.ticket.domain.foreign;

import org.jspecify.annotations.NullMarked;
