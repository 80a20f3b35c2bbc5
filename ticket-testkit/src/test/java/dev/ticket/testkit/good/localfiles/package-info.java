/** A layer as it should be: an adapter. */
@NullMarked
package dev.ticket.testkit.good.localfiles;

import org.jspecify.annotations.NullMarked;
