package dev.ticket.domain;

import java.util.Map;
import java.util.Optional;

/**
 * What a reference points at; words unknown here survive a round trip.
 *
 * @param raw the word as stored, never blank
 */
public record ReferenceKind(String raw) {
    /** The kinds this project can say more about. */
    public enum Known {
        /** A path in the repository, with an optional line: src/A.java#L10. */
        FILE,
        /** A branch name. */
        BRANCH,
        /** A commit id, full or short. */
        COMMIT,
        /** A worker process. */
        POD,
        /** A file among the ticket's artifacts. */
        ARTIFACT,
        /** An address on the web. */
        URL,
        /** Another ticket, by id or slug. */
        TICKET
    }

    private static final Map<String, Known> WORDS = Words.table(Known.values());

    /** Checks that there is a word: one line, not blank. */
    public ReferenceKind {
        Words.check(raw, "a reference kind");
    }

    /**
     * {@return the value for a known word}
     *
     * @param known the word
     */
    public static ReferenceKind of(Known known) {
        return new ReferenceKind(Words.of(known));
    }

    /** {@return what this word means here, or empty if it is the tracker's own} */
    public Optional<Known> known() {
        return Optional.ofNullable(WORDS.get(raw));
    }

    /**
     * {@return whether this is that known word}
     *
     * @param word the word to compare with
     */
    public boolean is(Known word) {
        return WORDS.get(raw) == word;
    }

    /** {@return the raw word} */
    @Override
    public String toString() {
        return raw;
    }
}
