package dev.ticket.domain;

/**
 * A ticket as the Markdown documents that a person would read, to the letter.
 *
 * @param location where they are: a path, an address
 * @param item the head and the description
 * @param thread the events
 */
public record TicketDocuments(String location, String item, String thread) {}
