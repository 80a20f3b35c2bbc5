package dev.ticket.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketStatus.Known;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTicketTest {
    private static final Author ADA = new Author("ada");
    private static final TicketStatus OPEN = TicketStatus.of(Known.OPEN);
    private static final TicketStatus PENDING = TicketStatus.of(Known.PENDING);
    private static final TicketStatus CLOSED = TicketStatus.of(Known.CLOSED);

    private final OneTicket tracker = new OneTicket(Known.OPEN);
    private final MoveTicket moves = new MoveTicket(tracker, tracker);

    @Test
    void aMoveStartsFromWhereTheTicketIs() {
        moves.move(OneTicket.ASKED, null, PENDING, ADA);

        assertThat(tracker.asked).containsExactly(new StatusChange(OPEN, PENDING, ADA));
    }

    @Test
    void aMoveFromElsewhereIsAConflict() {
        assertThatThrownBy(() -> moves.move(OneTicket.ASKED, PENDING, OPEN, ADA))
                .isInstanceOf(TicketConflictException.class)
                .hasMessageContaining("expected status pending, found open");
    }

    @Test
    void aMoveToClosedClosesWithTheUsualText() {
        moves.move(OneTicket.ASKED, null, CLOSED, ADA);

        assertThat(tracker.asked).containsExactly(new TicketClosing(OPEN, ADA, new MarkdownText("Closed."), List.of()));
    }

    @Test
    void aMoveOfAClosedTicketToClosedDoesNothing() {
        OneTicket closed = new OneTicket(Known.CLOSED);

        assertThat(new MoveTicket(closed, closed)
                        .move(OneTicket.ASKED, null, CLOSED, ADA)
                        .ticket()
                        .status())
                .isEqualTo(CLOSED);
        assertThat(closed.asked).isEmpty();
    }

    @Test
    void closingAClosedTicketIsRefusedSoThatNoResolutionIsLost() {
        OneTicket closed = new OneTicket(Known.CLOSED);

        assertThatThrownBy(() -> new MoveTicket(closed, closed)
                        .close(OneTicket.ASKED, null, new MarkdownText("Again."), List.of(), ADA))
                .isInstanceOf(TicketRefusedException.class);
    }

    @Test
    void closingWithoutTextUsesTheUsualOne() {
        moves.close(OneTicket.ASKED, null, MarkdownText.empty(), List.of(), ADA);

        assertThat(tracker.asked).containsExactly(new TicketClosing(OPEN, ADA, MoveTicket.CLOSED, List.of()));
    }
}
