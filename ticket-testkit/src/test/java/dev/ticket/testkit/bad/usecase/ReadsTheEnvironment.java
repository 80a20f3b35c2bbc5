package dev.ticket.testkit.bad.usecase;

/** Not the same for everybody. */
public final class ReadsTheEnvironment {
    public String user() {
        return System.getenv("USER") + System.getProperty("user.name");
    }
}
