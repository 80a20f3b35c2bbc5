package dev.ticket.testkit.bad.naming;

/** Manages. */
final class TicketManager {}
