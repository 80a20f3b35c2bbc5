package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import java.time.Instant;

/** What an event refers to, as a line for a terminal; a commit or branch with what is known of it. */
final class ReferenceLine {
    private static final String BETWEEN = " · ";

    private ReferenceLine() {}

    static String of(Reference reference, KnownReferences known, Instant now) {
        if (known.isMissing(reference)) {
            return linked(reference.toString()) + BETWEEN + Style.RED.of("not in the repository");
        }
        return known.find(reference).map(it -> found(reference, it, now)).orElseGet(() -> linked(reference.toString()));
    }

    private static String found(Reference reference, Commit commit, Instant now) {
        String id = commit.id().abbreviated();
        String name = reference.kind().is(ReferenceKind.Known.BRANCH)
                ? linked("branch:" + Branch.shortened(reference.target())) + " at " + id
                : linked("commit:" + id);
        return name + BETWEEN + Style.DIM.of(Age.withTime(commit.at(), now)) + BETWEEN + commit.subject();
    }

    private static String linked(String text) {
        return "→ " + Style.BLUE.of(Printable.oneLine(text));
    }
}
