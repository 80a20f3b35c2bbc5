/** A layer as it should be: another adapter. */
@NullMarked
package dev.ticket.testkit.good.localclaims;

import org.jspecify.annotations.NullMarked;
