/** A layer as it should be: the program. */
@NullMarked
package dev.ticket.testkit.good.app;

import org.jspecify.annotations.NullMarked;
