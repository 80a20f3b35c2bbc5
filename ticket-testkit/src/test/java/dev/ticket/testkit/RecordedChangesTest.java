package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.usecase.RecordedTickets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedChangesTest {
    private static final Author ADA = new Author("ada");
    private static final TicketIdOrSlug ONE = new TicketIdOrSlug("one");

    private final ListRecorder recorder = new ListRecorder();
    private final TicketBackend tickets =
            RecordedTickets.around(InMemoryTickets.open(Clock.systemUTC()), recorder, new Author("user"));

    @Test
    void everyChangeIsOneRecordOfItsAuthor() {
        tickets.create(NewTicket.titled("One", ADA));
        tickets.edit(ONE, TicketEdit.nothing().set(TicketField.TITLE, "Other"));
        tickets.addEvent(ONE, NewTicketEvent.of(EventKind.of(EventKind.Known.DECISION), ADA, new MarkdownText("So.")));
        tickets.advance(ONE, new WorkflowStep.MarkReady(new MarkdownText("Fine."), ADA));
        tickets.setStatus(ONE, new StatusChange(open(), TicketStatus.of(TicketStatus.Known.PENDING), ADA));

        assertThat(recorder.lines)
                .containsExactly(
                        "ada: Create one",
                        "user: Edit one",
                        "ada: Add decision to one",
                        "ada: Mark ready: one",
                        "ada: Move one to pending");
    }

    @Test
    void whatCouldNotBeRecordedIsNotBegun() {
        recorder.busy = true;

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tickets.create(NewTicket.titled("One", ADA)));

        assertThat(tickets.list(TicketFilter.all()).tickets()).isEmpty();
    }

    @Test
    void refusedChangeLeavesNoRecord() {
        tickets.create(NewTicket.titled("One", ADA));

        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> tickets.close(
                        ONE,
                        new TicketClosing(
                                TicketStatus.of(TicketStatus.Known.PENDING), ADA, new MarkdownText("x"), List.of())));

        assertThat(recorder.lines).containsExactly("ada: Create one");
    }

    @Test
    void lookingIsNoChange() {
        tickets.create(NewTicket.titled("One", ADA));
        recorder.lines.clear();

        tickets.show(ONE);
        tickets.list(TicketFilter.all());
        tickets.listPlanRecords(ONE);
        tickets.doctor();

        assertThat(recorder.lines).isEmpty();
    }

    private static TicketStatus open() {
        return TicketStatus.of(TicketStatus.Known.OPEN);
    }
}
