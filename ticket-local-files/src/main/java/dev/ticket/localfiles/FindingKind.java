package dev.ticket.localfiles;

import static dev.ticket.domain.Finding.Severity.ERROR;
import static dev.ticket.domain.Finding.Severity.INFO;
import static dev.ticket.domain.Finding.Severity.WARNING;

import dev.ticket.domain.Finding.Severity;
import java.util.Locale;

/**
 * Everything that a doctor can find, each with its severity and its cure. A code never changes its meaning; {@code
 * docs/doctor.md} has a section for each.
 */
enum FindingKind {
    // The root and what lies beside it.
    MISSING_STATUS_DIRECTORY(
            ERROR, true, "put the directory itself there, or run ticket doctor --fix, which makes a missing one"),
    UNREADABLE_STATUS_DIRECTORY(ERROR, false, "make it readable"),
    UNFINISHED_CHANGE(ERROR, true, "run ticket doctor --fix; so does every command that writes"),
    LEFTOVER_TEMPORARY(WARNING, true, "run ticket doctor --fix, which moves it out of the way"),
    LEGACY_TODO(ERROR, false, "move that ticket into the tracker"),
    LEGACY_TICKET(ERROR, false, "move it into the tracker"),
    LEGACY_UNREADABLE(ERROR, false, "make it readable"),
    LEGACY_UNSEARCHED(WARNING, false, "make it smaller"),

    // The parts of a ticket.
    MISSING_ITEM(ERROR, false, "restore it, for example with git"),
    MISSING_THREAD(ERROR, false, "restore it, or make an empty one"),
    MISSING_ARTIFACTS(ERROR, true, "make the directory, or run ticket doctor --fix"),
    MALFORMED_ITEM(ERROR, false, "repair it as the message says, or restore it with git"),
    MALFORMED_THREAD(ERROR, false, "repair it as the message says, or restore it with git"),
    MALFORMED_RESOLUTION(ERROR, false, "repair it as the message says, or restore it with git"),
    MALFORMED_ARTIFACTS(ERROR, false, "move some of them elsewhere, or raise the limit"),
    UNREADABLE_ITEM(ERROR, false, "make it readable"),
    UNREADABLE_THREAD(ERROR, false, "make it readable"),
    UNREADABLE_RESOLUTION(ERROR, false, "make it readable"),
    UNREADABLE_ARTIFACTS(ERROR, false, "make it readable"),

    // The head of an item.
    MISSING_FIELD(
            ERROR, true, "add the field, null if there is nothing to say; ticket doctor --fix adds what it knows"),
    ID_MISMATCH(ERROR, false, "make the field and the directory's name the same"),
    STATUS_MISMATCH(ERROR, true, "run ticket doctor --fix, which writes the directory's status, or move the directory"),
    DUPLICATE_ID(ERROR, false, "compare the two tickets, and keep one or give one of them another id"),
    DUPLICATE_SLUG(ERROR, false, "give one of the two another slug"),
    SLUG_MISMATCH(WARNING, false, "set the slug to the one in the id, unless it was changed to tell two tickets apart"),
    NOT_YAML(WARNING, true, "run ticket doctor --fix, or set the field with ticket edit: both put it in quotes"),
    MALFORMED_VALUE(WARNING, false, "write a value of the field's type"),

    // Times.
    MALFORMED_TIME(WARNING, false, "write it as UTC to the second, such as 2026-06-05T04:01:04Z"),
    UNKNOWN_TIME(WARNING, true, "write the time, or run ticket doctor --fix, which takes it from the thread or the id"),
    STALE_UPDATED_AT(WARNING, true, "run ticket doctor --fix, which writes the time of the last event"),

    // The thread.
    MALFORMED_HEADER(
            WARNING, false, "write the header as one comment alone on its line, or indent a quoted one by a blank"),
    EVENT_WITHOUT_AUTHOR(WARNING, false, "add 'author: NAME' to the header"),
    EVENT_WITHOUT_TIME(WARNING, false, "add 'at: TIME' to the header, behind the author"),
    MALFORMED_EVENT_TIME(WARNING, false, "write it as UTC to the second, such as 2026-06-05T04:01:04Z"),
    EVENT_OUT_OF_ORDER(
            WARNING, false, "see whether a merge has mixed the events, and put them in the order of their times"),
    REVIEW_WITHOUT_STATUS(WARNING, false, "add 'status: approve' or 'status: request_changes' to the header"),
    DUPLICATE_EVENT(WARNING, false, "see whether a merge has doubled the event, and take one of the two out"),
    LOST_SEPARATOR(WARNING, false, "add a line '---' above the next header, with an empty line on each side"),
    LOST_LAST_SEPARATOR(WARNING, true, "run ticket doctor --fix, which adds a line '---' at the end"),
    HIDDEN_HEADER(WARNING, false, "see whether it is quoted, or the fence above it was left open by mistake"),
    OPEN_COMMENT(WARNING, false, "add a line '-->' where it should end"),

    // How a ticket ended.
    MISSING_RESOLUTION(WARNING, true, "write resolution.md, or run ticket doctor --fix if the close event has a text"),
    CLOSED_WITHOUT_EVENT(INFO, false, "add a comment that says how it ended, if that matters"),
    OPEN_WITH_RESOLUTION(WARNING, false, "move resolution.md into artifacts, or close the ticket"),
    OPEN_AFTER_CLOSE(INFO, false, "add a comment that says why it is open again, if that matters"),

    // What merges leave behind.
    MERGE_CONFLICT(ERROR, false, "decide what is right and take the three lines of marks out"),
    CONFLICT_MARKERS(
            WARNING, false, "decide what is right and take the marks out, or put a quoted conflict into a fence"),
    UNSETTLED_CONFLICT(ERROR, false, "run ticket resolve, which sets the field and takes its marks out"),
    QUOTED_CONFLICT(INFO, false, "take the marks out, unless they are quoted"),

    // References, names and paths.
    MALFORMED_REFERENCE(WARNING, false, "write references as kind:target, blanks between them, in quotes"),
    DANGLING_REFERENCE(WARNING, false, "correct the name, or restore what it names"),
    UNSAFE_PATH(WARNING, false, "write a path relative to the repository, without '..'; a worktree may lie beside it"),
    NAME_COLLISION(
            WARNING, false, "rename one of the two, so that they differ by more than letter case or accents' spelling"),
    UNSAFE_NAME(WARNING, false, "rename it"),
    LINK(WARNING, false, "put the file itself there"),

    // Plan records.
    MALFORMED_PLAN_RECORD(WARNING, false, "write the line as one JSON object with id, ticket_id and kind"),
    FOREIGN_PLAN_RECORD(WARNING, false, "move the line to the ticket that it names"),
    DUPLICATE_PLAN_RECORD(WARNING, false, "compare the two records, and give one of them another id"),
    MALFORMED_RETRACTION(WARNING, false, "add the id of the record that no longer holds as retracts"),
    DANGLING_RETRACTION(WARNING, false, "correct the id, or restore the record that it names"),

    // Sizes.
    ARTIFACT_OVER_LIMIT(WARNING, false, "store it elsewhere and refer to it, or raise the limit"),
    TEXT_OVER_LIMIT(WARNING, false, "move text into an artifact, or raise the limit"),

    // The report itself.
    MORE_FINDINGS(ERROR, false, "mend these first and run it again");

    private final Severity severity;
    private final boolean mended;
    private final String cure;

    FindingKind(Severity severity, boolean mended, String cure) {
        this.severity = severity;
        this.mended = mended;
        this.cure = cure;
    }

    /** The stable word for this kind of finding. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    /** Whether a repair mends it, where that takes no guessing. */
    boolean isMended() {
        return mended;
    }

    String cure() {
        return cure;
    }

    /** The kind of that stem for a part of a ticket. */
    static FindingKind of(String stem, String part) {
        return valueOf((stem + "_" + part).toUpperCase(Locale.ROOT));
    }
}
