package dev.ticket.usecase;

import dev.ticket.domain.Finding;
import dev.ticket.domain.Finding.Severity;
import java.util.Locale;

/** What an examination says of references to commits and branches; {@code docs/doctor.md} has a section for each. */
enum ReferenceFinding {
    MISSING_COMMIT(
            Severity.WARNING, "link the commit that took its place, if there is one; git fetch may bring it back"),
    COMMIT_ON_NO_BRANCH(
            Severity.WARNING, "link the commit that took its place, or make a branch there before git removes it"),
    MISSING_BRANCH(Severity.INFO, "link the commits that the work ended in, if nothing else says so"),
    UNCHECKED_REFERENCES(Severity.INFO, "run it where the whole repository is, if that matters");

    private final Severity severity;
    private final String cure;

    ReferenceFinding(Severity severity, String cure) {
        this.severity = severity;
        this.cure = cure;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    String cure() {
        return cure;
    }

    Finding at(String place, String message) {
        return new Finding(code(), severity, place, null, message, cure);
    }
}
