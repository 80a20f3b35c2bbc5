package dev.ticket.testkit.bad.localclaims;

/** Public for no reason. */
public final class OpenDoor {}
