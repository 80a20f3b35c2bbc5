package dev.ticket.app.cli.context;

/**
 * What the program runs on.
 *
 * @param java the version of Java
 * @param system the operating system
 */
public record Platform(String java, String system) {}
