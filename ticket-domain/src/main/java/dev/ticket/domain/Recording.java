package dev.ticket.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether each change of a ticket is committed by itself, and whether the user's hooks run for that. */
public enum Recording {
    /** The files are changed; committing them is somebody else's business. */
    OFF("no"),
    /** Each change is committed, and the hooks run that the user has for commits. */
    ON("yes"),
    /** Each change is committed, and no hook runs. */
    WITHOUT_HOOKS("no-verify");

    private final String word;

    Recording(String word) {
        this.word = word;
    }

    /**
     * {@return what a word says}
     *
     * @param text {@code no}, {@code yes} or {@code no-verify}
     * @throws IllegalArgumentException if it is none of these; the message names them
     */
    public static Recording parse(String text) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(values()).map(it -> it.word).collect(Collectors.joining(", ")) + "; got '"
                        + Text.excerpt(text) + "'"));
    }
}
