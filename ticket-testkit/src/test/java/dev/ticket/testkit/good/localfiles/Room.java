package dev.ticket.testkit.good.localfiles;

/** What nobody outside has to know. */
final class Room {
    private Room() {}

    static int left(int wanted) {
        return Math.min(wanted, 10);
    }
}
