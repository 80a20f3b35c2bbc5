package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Migration;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PastClosing;
import dev.ticket.domain.PastComment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets of other trackers to try a tracker with. */
final class Imports {
    static final Instant CREATED = Instant.parse("2001-02-03T04:05:06Z");
    static final Author BOB = new Author("bob");
    static final Author GRACE = new Author("grace h");

    private static final Migration MIGRATION = new Migration(Samples.ADA, new MarkdownText("All that had no place."));
    private static final List<PastComment> COMMENTS = List.of(
            new PastComment(GRACE, CREATED.plusSeconds(20), new MarkdownText("Second.")),
            new PastComment(BOB, CREATED.plusSeconds(10), new MarkdownText("First.")));

    private Imports() {}

    static NewTicket ticket() {
        return NewTicket.titled("Parse dates", GRACE).withBody(new MarkdownText("What is to be done."));
    }

    static ImportedTicket open(String legacy, NewTicket ticket) {
        return new ImportedTicket(ticket, legacy, CREATED, List.of(), false, null, MIGRATION);
    }

    static ImportedTicket pending(String legacy) {
        return new ImportedTicket(ticket(), legacy, CREATED, List.of(), true, null, MIGRATION);
    }

    static ImportedTicket closed(String legacy) {
        return with(legacy, CREATED, COMMENTS, closing(new MarkdownText("Fixed.")));
    }

    /** {@return a ticket of which nobody knows when it was created} */
    static ImportedTicket undated(String legacy) {
        return new ImportedTicket(ticket(), legacy, null, List.of(), false, null, MIGRATION);
    }

    static ImportedTicket with(
            String legacy, Instant created, List<PastComment> comments, @Nullable PastClosing closing) {
        return new ImportedTicket(ticket(), legacy, created, comments, false, closing, MIGRATION);
    }

    /** {@return a ticket that says the same everywhere} */
    static ImportedTicket saying(String legacy, MarkdownText text) {
        List<PastComment> comments = List.of(new PastComment(BOB, CREATED, text), new PastComment(BOB, CREATED, text));
        return new ImportedTicket(
                ticket().withBody(text),
                legacy,
                CREATED,
                comments,
                false,
                closing(text),
                new Migration(Samples.ADA, text));
    }

    private static PastClosing closing(MarkdownText resolution) {
        return new PastClosing(BOB, CREATED.plusSeconds(30), resolution);
    }
}
