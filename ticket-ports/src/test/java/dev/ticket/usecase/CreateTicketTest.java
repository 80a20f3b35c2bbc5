package dev.ticket.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketStatus;
import org.junit.jupiter.api.Test;

class CreateTicketTest {
    private final OneTicket tracker = new OneTicket(TicketStatus.Known.OPEN);
    private final NewTicket ticket = NewTicket.titled("x", new Author("ada"));

    @Test
    void withoutADescriptionThereAreHeadingsToFillIn() {
        new CreateTicket(tracker).create(ticket);

        assertThat(tracker.asked).containsExactly(ticket.withBody(CreateTicket.TEMPLATE));
        assertThat(CreateTicket.TEMPLATE.text())
                .contains("## Background")
                .contains("## Acceptance criteria")
                .contains("- TBD");
    }

    @Test
    void aDescriptionStays() {
        new CreateTicket(tracker).create(ticket.withBody(new MarkdownText("Mine.")));

        assertThat(tracker.asked).containsExactly(ticket.withBody(new MarkdownText("Mine.")));
    }
}
