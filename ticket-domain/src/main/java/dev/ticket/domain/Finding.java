package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a doctor noticed.
 *
 * @param code a stable word for this kind of finding, for example {@code status-mismatch}
 * @param severity how bad it is
 * @param path where
 * @param line the line in that file, counted from 1, or null if it is about the whole
 * @param message what is wrong
 * @param cure what to do about it, in one sentence
 */
public record Finding(
        String code,
        Severity severity,
        String path,
        @Nullable Integer line,
        String message,
        String cure) {
    /** How bad a finding is. */
    public enum Severity {
        /** The tracker is inconsistent; somebody has to act. */
        ERROR,
        /** It works, but something is not as it should be. */
        WARNING,
        /** Worth knowing. */
        INFO
    }
}
