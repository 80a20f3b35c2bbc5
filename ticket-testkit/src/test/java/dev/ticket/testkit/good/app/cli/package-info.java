/** A layer as it should be: the command line. */
@NullMarked
package dev.ticket.testkit.good.app.cli;

import org.jspecify.annotations.NullMarked;
