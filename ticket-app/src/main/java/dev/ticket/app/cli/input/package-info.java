/**
 * What people hand in: texts from options, files and editors, field values, their name. Start with {@link
 * dev.ticket.app.cli.input.BodyOptions}.
 */
@NullMarked
package dev.ticket.app.cli.input;

import org.jspecify.annotations.NullMarked;
