/**
 * Markdown as a person reads it on a terminal. Start with {@link dev.ticket.app.cli.markdown.MarkdownView}.
 */
@NullMarked
package dev.ticket.app.cli.markdown;

import org.jspecify.annotations.NullMarked;
