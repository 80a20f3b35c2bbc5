package dev.ticket.testkit.bad.imports;

/** Public for no reason. */
public final class ThirdDoor {}
