package dev.ticket.domain;

/**
 * A ticket that could not be read while others could.
 *
 * @param path where it is
 * @param code what kind of problem, a stable word such as {@code malformed}
 * @param message what is wrong and what to do
 */
public record TicketProblem(String path, String code, String message) {}
