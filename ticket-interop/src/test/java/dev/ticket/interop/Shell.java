package dev.ticket.interop;

import java.util.List;

/** A place where the script runs: a shell with a userland around it, on this machine or in a container. */
interface Shell {
    /** What it is called in the names of tests. */
    String name();

    /** The words that a script's name is put behind, such as {@code busybox sh}. */
    List<String> interpreter();

    /** What {@code PATH} is there. */
    String path();

    /** Whether commands are found by the {@code PATH}: busybox runs its own, whatever stands there. */
    boolean searchesPath();

    /** Starts a program; it may be waited for. */
    Job start(Program program);
}
