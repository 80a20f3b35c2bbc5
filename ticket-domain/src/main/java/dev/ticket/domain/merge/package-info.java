/**
 * What becomes of a ticket that two sides changed: pure rules, no technology. Each of them gives the same whichever side is
 * called ours. Start with {@link dev.ticket.domain.merge.Versions}; which rule is for what is in {@code
 * docs/format.md#merging}.
 */
@NullMarked
package dev.ticket.domain.merge;

import org.jspecify.annotations.NullMarked;
