package dev.ticket.domain.merge;

/**
 * A text that two sides changed.
 *
 * @param text the text with the changes of both
 * @param conflict whether both changed the same lines: then both stand there, between marks
 */
public record MergedText(String text, boolean conflict) {}
