package dev.ticket.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that can be done with a tracker: what a permission speaks of, and what a transition of the lifecycle is made by.
 * A front end may show it as its word.
 */
public enum Operation {
    /** Look at tickets, their files and plans. */
    READ,
    /** Create tickets. */
    CREATE,
    /** Change fields and descriptions. */
    EDIT,
    /** Append comments, plans, decisions and events of other kinds. */
    COMMENT,
    /** Append implementation reports. */
    REPORT,
    /** Append reviews. */
    REVIEW,
    /** Store files with tickets. */
    ATTACH,
    /** Move tickets between open and pending, and open closed ones again. */
    MOVE,
    /** Close tickets. */
    CLOSE,
    /** Say that a ticket is planned well enough. */
    MARK_READY,
    /** Let a ready ticket in: the gate that a human keeps. */
    QUEUE,
    /** Accept a queued ticket; the claim that goes with it is {@link #CLAIM}. */
    ACCEPT,
    /** Say that the work on a ticket is done. */
    COMPLETE,
    /** Send a ticket back to planning. */
    RETURN_TO_PLANNING,
    /** Say what holds a ticket up. */
    BLOCK,
    /** Say that the work on a ticket failed. */
    FAIL,
    /** Put a ticket off. */
    DEFER,
    /** Record and retract orderings, blockers and conflicts. */
    PLAN,
    /** Take, renew, release and take over claims. */
    CLAIM,
    /** Mend the tracker. */
    REPAIR,
    /** Take in tickets of other trackers with their past. */
    IMPORT;

    /** What no single ticket is asked about: no permission for it can depend on one. */
    private static final Set<Operation> ON_THE_TRACKER = EnumSet.of(READ, CREATE, REPAIR, IMPORT);

    /**
     * {@return the operation that appending an event of a kind is: {@link #REPORT} for implementation reports, however their
     * letters are spelled, {@link #COMMENT} for all others}
     *
     * @param kind the kind
     */
    public static Operation appending(EventKind kind) {
        return new EventKind(kind.raw().toLowerCase(Locale.ROOT)).is(EventKind.Known.IMPLEMENTATION_REPORT)
                ? REPORT
                : COMMENT;
    }

    /** {@return whether it is done to one ticket, and may so depend on how that ticket is} */
    public boolean isOnOneTicket() {
        return !ON_THE_TRACKER.contains(this);
    }

    /** {@return the operation as front ends spell it, for example {@code mark-ready}} */
    public String word() {
        return word(this);
    }

    /** A constant as people write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
