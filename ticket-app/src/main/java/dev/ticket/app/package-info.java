/**
 * The program: picks the adapters and hands them to the command line. Nothing depends on it. Start with {@link
 * dev.ticket.app.Main}.
 */
@NullMarked
package dev.ticket.app;

import org.jspecify.annotations.NullMarked;
