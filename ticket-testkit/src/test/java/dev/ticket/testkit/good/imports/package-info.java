/** A layer as it should be: an adapter that only reads. */
@NullMarked
package dev.ticket.testkit.good.imports;

import org.jspecify.annotations.NullMarked;
