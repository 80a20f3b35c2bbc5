package dev.ticket.testkit.bad.elsewhere;

final class HasNoLayer {}
