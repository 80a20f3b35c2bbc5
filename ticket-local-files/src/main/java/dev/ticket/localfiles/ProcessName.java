package dev.ticket.localfiles;

/**
 * A process, named so that no other one is taken for it: a number is used again, and means another process on another
 * machine, after a new start of this one, or in a container.
 *
 * @param pid its number
 * @param start when it started, in ticks of the system since the machine did
 * @param boot tells this run of the machine from all others
 * @param namespace tells the numbers of one container from those of another
 * @param host the machine's name, for people
 */
record ProcessName(String pid, String start, String boot, String namespace, String host) {
    /** Whether the other process runs, or ran, where this one can tell whether it lives, and is named well enough for that. */
    boolean isNeighbour(ProcessName other) {
        return !other.start.isEmpty()
                && boot.equals(other.boot)
                && namespace.equals(other.namespace)
                && host.equals(other.host);
    }
}
