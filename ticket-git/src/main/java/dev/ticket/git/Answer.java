package dev.ticket.git;

import java.util.Locale;

/**
 * What a remote answered to a push of one reference.
 *
 * @param kind what it did
 * @param words its own words, on a line
 */
record Answer(Kind kind, String words) {
    /** What it did. */
    enum Kind {
        /** The reference is now as it was wanted. */
        DONE,
        /** It is not: the reference was another one, or somebody was writing. Whoever looks again knows. */
        LOST,
        /** It is not, for a reason of the remote's own, unless it puts in other words that the reference was another one. */
        REFUSED
    }

    static Answer done() {
        return new Answer(Kind.DONE, "");
    }

    static Answer lost() {
        return new Answer(Kind.LOST, "");
    }

    static Answer refused(String words) {
        String line = Reason.shown(words);
        return new Answer(isRace(line) ? Kind.LOST : Kind.REFUSED, line);
    }

    /** Servers have no one word for it: "failed to lock", "cannot lock ref", "already exists", "failed to update ref". */
    private static boolean isRace(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("lock") && !lower.contains("block")
                || lower.contains("already exists")
                || lower.contains("failed to update ref");
    }
}
