package dev.ticket.testkit.bad.git;

/** Public for no reason. */
public final class BackDoor {}
