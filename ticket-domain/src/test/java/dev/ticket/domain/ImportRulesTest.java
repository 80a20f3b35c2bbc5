package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportRulesTest {
    private static final Instant CREATED = Instant.parse("2026-06-05T04:01:04Z");
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Author ADA = new Author("ada");
    private static final Migration MIGRATION = new Migration(ADA, new MarkdownText("From elsewhere."));

    @Test
    void endIsAtTheLastKnownTimeIfNobodyKnowsIt() {
        PastComment comment = new PastComment(ADA, CREATED.plusSeconds(5), new MarkdownText("Soon."));
        List<PastEvent> thread = ImportRules.thread(
                ticket(CREATED, List.of(comment), false, new PastClosing(ADA, null, new MarkdownText("Done."))), NOW);

        assertThat(thread)
                .extracting(it -> it.event().kind().raw() + " " + it.at())
                .containsExactly(
                        "create 2026-06-05T04:01:04Z",
                        "comment 2026-06-05T04:01:09Z",
                        "close 2026-06-05T04:01:09Z",
                        "migration 2026-07-01T00:00:00Z");
        assertThat(thread.get(2).event().attributes()).isEqualTo(Map.of("status", "closed"));
    }

    @Test
    void pastThatLiesInTheFutureDragsTheImportAlong() {
        List<PastEvent> thread = ImportRules.thread(ticket(NOW.plusSeconds(9), List.of(), false, null), NOW);

        assertThat(thread).extracting(PastEvent::at).containsExactly(NOW.plusSeconds(9), NOW.plusSeconds(9));
        assertThat(ImportRules.fields(ticket(CREATED, List.of(), false, null), thread)
                        .find(TicketField.UPDATED_AT))
                .contains(NOW.plusSeconds(9));
    }

    @Test
    void ticketWithoutATimeIsCreatedNow() {
        assertThat(ImportRules.thread(ticket(null, List.of(), false, null), NOW))
                .extracting(PastEvent::at)
                .containsExactly(NOW, NOW);
    }

    @Test
    void timesAreCutToTheSecond() {
        ImportedTicket ticket = ticket(CREATED.plusNanos(7), List.of(), false, null);

        assertThat(ticket.createdAt()).isEqualTo(CREATED);
    }

    @Test
    void pendingAndClosedAtOnceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket(CREATED, List.of(), true, new PastClosing(ADA, null, new MarkdownText("x"))));
    }

    @Test
    void yearThatNoIdHasRoomForIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticket(Instant.parse("+12026-06-05T04:01:04Z"), List.of(), false, null))
                .withMessageContaining("year");
    }

    private static ImportedTicket ticket(
            @Nullable Instant created, List<PastComment> comments, boolean pending, @Nullable PastClosing closing) {
        NewTicket ticket = NewTicket.titled("Parse dates", ADA);
        return new ImportedTicket(ticket, "acme:1", created, comments, pending, closing, MIGRATION);
    }
}
