package dev.ticket.domain.foreign;

/**
 * Something that a ticket says elsewhere and that has no place of its own here. It is kept in the event that tells of the
 * import.
 *
 * @param what its name there, for example {@code due_date}
 * @param value what it says, possibly several lines
 */
public record Homeless(String what, String value) {}
