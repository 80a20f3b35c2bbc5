package dev.ticket.localclaims;

/** One state of a ticket's claim; the one of the highest number is the present one. */
record Generation(long number, byte[] content) {}
