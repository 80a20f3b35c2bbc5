package dev.ticket.localfiles;

import static dev.ticket.localfiles.TrackerFixture.ADA;
import static dev.ticket.localfiles.TrackerFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A machine whose clock is behind works on a ticket that another one has changed. */
class ClockBehindTest {
    private final Fork fork = new Fork();

    private Instant updatedAt() {
        return fork.base
                .after(0)
                .show(Fork.TICKET)
                .summary()
                .fields()
                .find(TicketField.UPDATED_AT)
                .orElseThrow();
    }

    @Test
    void theTimeOfTheLastChangeDoesNotGoBackWithAnEdit() {
        NewTicketEvent comment =
                NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, new MarkdownText("Later."));
        fork.base.after(60).addEvent(Fork.TICKET, comment);
        fork.base.after(-50).edit(Fork.TICKET, TicketEdit.nothing().set(TicketField.PRIORITY, new Priority("P0")));

        assertThat(updatedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(Fork.findings(fork.base)).isEmpty();
    }

    @Test
    void neitherDoesItWithAnEventThatIsOlderThanAnEdit() {
        fork.base.after(60).edit(Fork.TICKET, TicketEdit.nothing().set(TicketField.PRIORITY, new Priority("P0")));
        NewTicketEvent comment =
                NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, new MarkdownText("Earlier."));
        fork.base.after(-50).addEvent(Fork.TICKET, comment);

        assertThat(updatedAt()).isEqualTo(NOW.plusSeconds(60));
    }
}
