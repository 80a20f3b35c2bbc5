/** A layer as it should be: what git knows. */
@NullMarked
package dev.ticket.testkit.good.git;

import org.jspecify.annotations.NullMarked;
