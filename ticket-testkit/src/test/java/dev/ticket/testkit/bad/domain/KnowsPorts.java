package dev.ticket.testkit.bad.domain;

import dev.ticket.testkit.bad.ports.SpeaksOfLibraries;

/** Breaks the domain's rule, and with the port makes a cycle. */
public record KnowsPorts(SpeaksOfLibraries port) {}
