package dev.ticket.testkit.bad.localfiles;

/** Public for no reason, and chatty. */
public final class SecondDoor {
    void fail(Exception e) {
        System.err.println("failed");
        e.printStackTrace();
    }
}
