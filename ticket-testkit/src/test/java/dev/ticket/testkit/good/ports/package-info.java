/** A layer as it should be: what adapters implement. */
@NullMarked
package dev.ticket.testkit.good.ports;

import org.jspecify.annotations.NullMarked;
