/** A layer as it should be: tests. */
@NullMarked
package dev.ticket.testkit.good.testkit;

import org.jspecify.annotations.NullMarked;
