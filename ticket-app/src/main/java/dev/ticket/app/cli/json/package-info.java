/**
 * Output for programs: JSON in the shapes of {@code docs/json.md}. Start with {@link dev.ticket.app.cli.json.JsonPage}.
 */
@NullMarked
package dev.ticket.app.cli.json;

import org.jspecify.annotations.NullMarked;
