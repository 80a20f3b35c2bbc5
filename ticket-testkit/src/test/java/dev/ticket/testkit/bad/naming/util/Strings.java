package dev.ticket.testkit.bad.naming.util;

/** A well-named type in a package that says nothing. */
final class Strings {}
