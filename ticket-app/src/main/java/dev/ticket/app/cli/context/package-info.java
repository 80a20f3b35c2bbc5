/**
 * The world around a command: streams, environment, terminal, trackers. Start with {@link
 * dev.ticket.app.cli.context.Context}; only {@link dev.ticket.app.cli.context.SystemContext} touches the real one.
 */
@NullMarked
package dev.ticket.app.cli.context;

import org.jspecify.annotations.NullMarked;
