/** A layer as it should be: values. */
@NullMarked
package dev.ticket.testkit.good.domain;

import org.jspecify.annotations.NullMarked;
