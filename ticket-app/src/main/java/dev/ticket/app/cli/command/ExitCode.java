package dev.ticket.app.cli.command;

/** How a command ends, for scripts and programs: {@code docs/exit-codes.md}. */
public enum ExitCode {
    /** All went well. */
    OK(0, "ok"),
    /** The doctor found errors, or a merge left conflicts. */
    FINDINGS(1, "findings"),
    /** The command line says nothing sensible. */
    USAGE(2, "usage"),
    /** A part of the request can't be stored here. */
    INVALID(2, "invalid"),
    /** There is no such ticket or artifact. */
    NOT_FOUND(3, "not_found"),
    /** There are no tickets here at all. */
    NO_TRACKER(3, "no_tracker"),
    /** No ticket can be accepted now. */
    NOTHING_TO_ACCEPT(3, "nothing_to_accept"),
    /** Several tickets have that name. */
    AMBIGUOUS(4, "ambiguous"),
    /** The ticket is not what the caller believed: reload it. */
    CONFLICT(5, "conflict"),
    /** Somebody else works on the ticket: wait, or take another one. */
    CLAIMED(5, "claimed"),
    /** Somebody else is writing: try again. */
    LOCKED(6, "locked"),
    /** What is stored can't be understood: repair it. */
    MALFORMED(7, "malformed"),
    /** The role may not do that. */
    DENIED(8, "denied"),
    /** The tracker can't do that. */
    UNSUPPORTED(9, "unsupported"),
    /** It needs a git repository, and the tracker lies in none. */
    NO_REPOSITORY(9, "no_repository"),
    /** Reading or writing failed. */
    STORAGE(10, "storage"),
    /** The rules or the state forbid it. */
    REFUSED(11, "refused"),
    /** The plan speaks against it: wait, or acknowledge what it says. */
    BLOCKED(11, "blocked"),
    /** A mistake in the program. */
    BUG(70, "bug");

    private final int status;
    private final String word;

    ExitCode(int status, String word) {
        this.status = status;
        this.word = word;
    }

    /** {@return the exit status of the process} */
    public int status() {
        return status;
    }

    /** {@return the word for it in JSON} */
    public String word() {
        return word;
    }
}
