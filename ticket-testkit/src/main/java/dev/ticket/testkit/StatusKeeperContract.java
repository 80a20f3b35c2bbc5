package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.CLOSED;
import static dev.ticket.testkit.Samples.OPEN;
import static dev.ticket.testkit.Samples.PENDING;
import static dev.ticket.testkit.Samples.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.StatusKeeper} does. Implement {@link TicketBackendContract} to run it. */
public interface StatusKeeperContract extends TicketClosingContract {
    /** Where a ticket stands is one answer, whoever asks. */
    @Test
    @DisplayName("S-01: a moved ticket has the new status, and lists find it there and nowhere else")
    default void movedTicketIsFoundThere() {
        Bench bench = Bench.with(this, Capability.STATUS);
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));

        assertThat(bench.show().summary().status()).isEqualTo(PENDING);
        assertThat(listed(bench, PENDING)).as("pending tickets").hasSize(1);
        assertThat(listed(bench, OPEN)).as("open tickets").isEmpty();
    }

    /** Who moved it and where to is part of the story. */
    @Test
    @DisplayName("S-02: a move is one event, by who moved the ticket, with the new status")
    default void moveIsRecorded() {
        Bench bench = Bench.with(this, Capability.STATUS);
        int before = bench.events().size();
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));

        assertThat(bench.events()).as("events").hasSize(before + 1);
        TicketEvent event = bench.lastEvent();
        assertThat(event.kind()).as("kind").isEqualTo(EventKind.of(EventKind.Known.STATUS_CHANGED));
        assertThat(event.author()).as("author").isEqualTo(ADA);
        assertThat(event.attributes()).as("attributes").containsEntry(TicketEvent.STATUS, PENDING.raw());
    }

    /** As T-02. */
    @Test
    @DisplayName("S-03: the receipt of a move says what the ticket and its thread say")
    default void moveReceiptIsTheTicket() {
        Bench bench = Bench.with(this, Capability.STATUS);
        TicketReceipt receipt = bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));

        assertThat(receipt.ticket()).isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events in the receipt").containsExactly(bench.lastEvent());
    }

    /** Who moves a ticket from open believes it is open. */
    @Test
    @DisplayName("S-04: a move from another status than the ticket has is refused, names both and changes nothing")
    default void moveFromElsewhereIsRefused() {
        Bench bench = Bench.with(this, Capability.STATUS);
        Ticket before = bench.show();
        TicketConflictException error = catchThrowableOfType(
                TicketConflictException.class, () -> bench.tracker().setStatus(bench.name(), move(CLOSED, PENDING)));

        assertThat(error).as("the error of a move from closed").isNotNull();
        assertThat(error.expected()).as("expected").isEqualTo(CLOSED.raw());
        assertThat(error.found()).as("found").isEqualTo(OPEN.raw());
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** A command that is given twice has been obeyed the first time. */
    @Test
    @DisplayName("S-05: a move to where the ticket is changes nothing and writes no event")
    default void moveToWhereItIsChangesNothing() {
        Bench bench = Bench.with(this, Capability.STATUS);
        Ticket before = bench.show();
        letASecondPass();
        TicketReceipt receipt = bench.tracker().setStatus(bench.name(), move(OPEN, OPEN));

        assertThat(receipt.events()).as("events in the receipt").isEmpty();
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** No back door: a ticket ends with a resolution. */
    @Test
    @DisplayName("S-06: a move to closed is refused and changes nothing")
    default void moveCanNotClose() {
        Bench bench = Bench.with(this, Capability.STATUS);
        Ticket before = bench.show();

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> bench.tracker().setStatus(bench.name(), move(OPEN, CLOSED)));
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** Who edits an open ticket wants to know that it is no longer open. */
    @Test
    @DisplayName("S-07: a move changes the revision")
    default void moveChangesTheRevision() {
        Bench bench = Bench.with(this, Capability.STATUS);
        Ticket before = bench.show();
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));

        assertThat(bench.show().revision()).isNotEqualTo(before.revision());
    }

    /** As E-11. */
    @Test
    @DisplayName("S-08: a move sets the time of the ticket's last change")
    default void moveSetsTheTime() {
        Bench bench = Bench.with(this, Capability.STATUS);
        Instant before = bench.show().summary().updatedAt().orElseThrow();
        letASecondPass();
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));

        assertThat(bench.show().summary().updatedAt().orElseThrow()).isAfter(before);
    }

    /** A status is where a ticket stands, not what it is. */
    @Test
    @DisplayName("S-09: a move leaves fields, description and earlier events as they were")
    default void moveLeavesTheRest() {
        Bench bench = Bench.with(this, Samples.fullTicket(), Capability.STATUS);
        Ticket before = bench.show();
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));
        Ticket after = bench.show();

        assertThat(after.summary().fields().without(TicketField.UPDATED_AT))
                .as("fields")
                .isEqualTo(before.summary().fields().without(TicketField.UPDATED_AT));
        assertThat(after.body()).as("description").isEqualTo(before.body());
        assertThat(after.summary().slug()).as("slug").isEqualTo(before.summary().slug());
        assertThat(after.events())
                .as("earlier events")
                .startsWith(before.events().toArray(TicketEvent[]::new));
    }

    /** To put a ticket under a status nobody asked for is to lose it. */
    @Test
    @DisplayName("S-10: a status nobody here knows is kept as it is, or refused and nothing is changed")
    default void unknownStatusIsKeptOrRefused() {
        Bench bench = Bench.with(this, Capability.STATUS);
        TicketStatus own = new TicketStatus("wont_do");
        Ticket before = bench.show();
        try {
            bench.tracker().setStatus(bench.name(), move(OPEN, own));
        } catch (InvalidRequestException e) {
            assertThat(bench.show()).as("the ticket").isEqualTo(before);
            return;
        }
        assertThat(bench.show().summary().status()).isEqualTo(own);
    }

    private static List<TicketSummary> listed(Bench bench, TicketStatus status) {
        return bench.tracker()
                .list(TicketFilter.all().withStatuses(Set.of(status)))
                .tickets();
    }
}
