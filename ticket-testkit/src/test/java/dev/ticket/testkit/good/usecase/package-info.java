/** A layer as it should be: what programs call. */
@NullMarked
package dev.ticket.testkit.good.usecase;

import org.jspecify.annotations.NullMarked;
