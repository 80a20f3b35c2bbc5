package dev.ticket.domain.foreign;

import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tracker whose tickets can be taken over, with what its words mean here. The one place where that is decided. */
public enum ForeignTracker {
    /** The script {@code ticket} of wedow/ticket: one Markdown file a ticket in {@code .tickets}. */
    WEDOW(
            "wedow/ticket",
            ".tickets",
            List.of(
                    new Status("open", TicketStatus.Known.OPEN, true),
                    new Status("in progress", TicketStatus.Known.OPEN, false),
                    new Status("closed", TicketStatus.Known.CLOSED, true)),
            List.of(
                    new Urgency("0", Priority.Known.P0, true),
                    new Urgency("1", Priority.Known.P1, true),
                    new Urgency("2", Priority.Known.P2, true),
                    new Urgency("3", Priority.Known.P3, true),
                    new Urgency("4", Priority.Known.P3, false))),
    /** Backlog.md: one Markdown file a task below {@code backlog}. */
    BACKLOG(
            "Backlog.md",
            "backlog",
            List.of(
                    new Status("draft", TicketStatus.Known.OPEN, true),
                    new Status("to do", TicketStatus.Known.OPEN, true),
                    new Status("in progress", TicketStatus.Known.OPEN, false),
                    new Status("done", TicketStatus.Known.CLOSED, true)),
            List.of(
                    new Urgency("high", Priority.Known.P1, true),
                    new Urgency("medium", Priority.Known.P2, true),
                    new Urgency("low", Priority.Known.P3, true)));

    private final String title;
    private final String directory;
    private final List<Status> statuses;
    private final List<Urgency> priorities;

    /**
     * What a status there means here.
     *
     * @param word the word there, in lower case with blanks between its words
     * @param meaning the status here
     * @param whole whether that is all it says; what is left over is kept as text
     */
    public record Status(String word, TicketStatus.Known meaning, boolean whole) {}

    /**
     * What a priority there means here.
     *
     * @param word the word there, in lower case
     * @param meaning the priority here
     * @param whole whether that is all it says; what is left over is kept as text
     */
    public record Urgency(String word, Priority.Known meaning, boolean whole) {}

    ForeignTracker(String title, String directory, List<Status> statuses, List<Urgency> priorities) {
        this.title = title;
        this.directory = directory;
        this.statuses = statuses;
        this.priorities = priorities;
    }

    /** {@return the word for it, for example {@code backlog}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what it calls itself} */
    public String title() {
        return title;
    }

    /** {@return the directory that it usually keeps its tickets in, for example {@code .tickets}} */
    public String directory() {
        return directory;
    }

    /** {@return the statuses it is known to have} */
    public List<Status> statuses() {
        return statuses;
    }

    /** {@return the priorities it is known to have} */
    public List<Urgency> priorities() {
        return priorities;
    }

    /**
     * {@return the tracker of that word; empty if there is none}
     *
     * @param word for example {@code wedow}
     */
    public static Optional<ForeignTracker> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /**
     * {@return what {@code legacy_ticket} says of a ticket of that id, for example {@code backlog:TASK-7}; alike for two
     * spellings of one id}
     *
     * @param id the id there
     */
    public String legacy(String id) {
        return word() + ":" + (this == BACKLOG ? id.toUpperCase(Locale.ROOT) : id);
    }

    /** What a status means; empty for a word that is the user's own. */
    Optional<Status> status(String raw) {
        String word = raw.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
        return statuses.stream().filter(it -> it.word().equals(word)).findFirst();
    }

    /** What a priority means; empty for a word that is the user's own. */
    Optional<Urgency> priority(String raw) {
        String word = raw.toLowerCase(Locale.ROOT);
        return priorities.stream().filter(it -> it.word().equals(word)).findFirst();
    }
}
