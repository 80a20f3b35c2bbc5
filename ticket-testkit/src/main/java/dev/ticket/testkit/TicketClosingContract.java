package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.CLOSED;
import static dev.ticket.testkit.Samples.OPEN;
import static dev.ticket.testkit.Samples.PENDING;
import static dev.ticket.testkit.Samples.closing;
import static dev.ticket.testkit.Samples.move;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Reference;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a ticket ends, and begins again; a part of {@link StatusKeeperContract}. */
public interface TicketClosingContract extends TrackerUnderTest {
    /** What came of it is what the ticket was for. */
    @Test
    @DisplayName("S-11: a closed ticket has the status closed and its resolution")
    default void closedTicketHasItsResolution() {
        Bench bench = closed("Done.");

        assertThat(bench.show().summary().status()).isEqualTo(CLOSED);
        assertThat(bench.show().resolution()).as("resolution").isEqualTo(new MarkdownText("Done."));
    }

    /** The end stands at the end, and says who ended it and what shows it. */
    @Test
    @DisplayName("S-12: closing is one event, the last, with author, resolution, references and the status closed")
    default void closingIsRecorded() {
        Bench bench = Bench.with(this, Capability.STATUS);
        int before = bench.events().size();
        List<Reference> refs = List.of(Reference.parse("commit:1a2b3c4"));
        MarkdownText text = new MarkdownText("Done.");
        TicketReceipt receipt = bench.tracker().close(bench.name(), new TicketClosing(OPEN, ADA, text, refs));

        assertThat(bench.events()).as("events").hasSize(before + 1);
        TicketEvent event = bench.lastEvent();
        assertThat(event.kind()).as("kind").isEqualTo(EventKind.of(EventKind.Known.CLOSE));
        assertThat(event.author()).as("author").isEqualTo(ADA);
        assertThat(event.body()).as("body").isEqualTo(text);
        assertThat(event.refs()).as("references").isEqualTo(refs);
        assertThat(event.attributes()).as("attributes").containsEntry(TicketEvent.STATUS, CLOSED.raw());
        assertThat(receipt)
                .as("receipt")
                .isEqualTo(new TicketReceipt(bench.show().ref(), List.of(event)));
    }

    /** As S-04. */
    @Test
    @DisplayName("S-13: closing from another status than the ticket has is refused, names both and changes nothing")
    default void closingFromElsewhereIsRefused() {
        Bench bench = Bench.with(this, Capability.STATUS);
        bench.tracker().setStatus(bench.name(), move(OPEN, PENDING));
        Ticket before = bench.show();
        TicketConflictException error = catchThrowableOfType(
                TicketConflictException.class, () -> bench.tracker().close(bench.name(), closing("Done.")));

        assertThat(error).as("the error of closing from open").isNotNull();
        assertThat(error.expected()).as("expected").isEqualTo(OPEN.raw());
        assertThat(error.found()).as("found").isEqualTo(PENDING.raw());
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** A second resolution would replace the first, which somebody has read. */
    @Test
    @DisplayName("S-14: a closed ticket can't be closed again, and keeps its resolution")
    default void closingTwiceIsRefused() {
        Bench bench = closed("Done.");
        Ticket before = bench.show();

        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> bench.tracker()
                        .close(bench.name(), new TicketClosing(CLOSED, ADA, new MarkdownText("Again."), List.of())));
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** Else an open ticket would say how it ended. */
    @Test
    @DisplayName("S-15: a ticket that is opened again is open and shows no resolution")
    default void reopenedTicketHasNoResolution() {
        Bench bench = closed("Done.");
        bench.tracker().setStatus(bench.name(), move(CLOSED, OPEN));

        assertThat(bench.show().summary().status()).isEqualTo(OPEN);
        assertThat(bench.show().resolution()).as("resolution").isNull();
    }

    /** What was true once is history, not rubbish; also twice within one second. */
    @Test
    @DisplayName("S-16: the resolutions of a ticket that is opened again are kept among its artifacts")
    default void oldResolutionsAreKept() {
        Bench bench = Bench.with(this, Capability.STATUS, Capability.ARTIFACTS);
        List<MarkdownText> texts = List.of(new MarkdownText("Done."), new MarkdownText("Really done."));
        for (MarkdownText text : texts) {
            bench.tracker().close(bench.name(), closing(text.text()));
            bench.tracker().setStatus(bench.name(), move(CLOSED, OPEN));
        }
        List<MarkdownText> kept = new ArrayList<>();
        for (Artifact artifact : bench.show().artifacts()) {
            kept.add(read(bench, artifact));
        }

        assertThat(kept).as("artifacts").containsExactlyInAnyOrderElementsOf(texts);
    }

    /** The second end is as good as the first. */
    @Test
    @DisplayName("S-17: a ticket that was opened again can be closed again, with its new resolution")
    default void reopenedTicketCanBeClosedAgain() {
        Bench bench = closed("Done.");
        bench.tracker().setStatus(bench.name(), move(CLOSED, OPEN));
        bench.tracker().close(bench.name(), closing("Really done."));

        assertThat(bench.show().summary().status()).isEqualTo(CLOSED);
        assertThat(bench.show().resolution()).as("resolution").isEqualTo(new MarkdownText("Really done."));
    }

    /** Nobody works on what is closed; whoever looks at the workflow alone must see that. */
    @Test
    @DisplayName("S-18: closing sets a workflow state that is there to done, with an event before the close event")
    default void closingEndsTheWorkflow() {
        Bench bench = withState(WorkflowState.Known.INPROGRESS);
        TicketReceipt receipt = bench.tracker().close(bench.name(), closing("Done."));

        assertThat(bench.show().summary().workflowState())
                .as("workflow state")
                .contains(WorkflowState.of(WorkflowState.Known.DONE));
        assertThat(receipt.events())
                .extracting(it -> it.kind().raw())
                .as("events")
                .containsExactly("state_changed", "close");
        assertThat(receipt.events().get(0).attributes())
                .as("the change of state")
                .containsEntry("from", "inprogress")
                .containsEntry("to", "done")
                .containsEntry("field", "workflow_state");
    }

    /** A ticket outside the workflow stays outside. */
    @Test
    @DisplayName("S-19: closing gives no workflow state to a ticket without one")
    default void closingMakesUpNoState() {
        assertThat(closed("Done.").show().summary().workflowState()).isEmpty();
    }

    /** What is done can't be worked on: a ticket that is opened again is planned anew. */
    @Test
    @DisplayName("S-20: opening a closed ticket again sets a workflow state that is done to planning, with an event")
    default void reopeningStartsTheWorkflow() {
        Bench bench = withState(WorkflowState.Known.READY);
        bench.tracker().close(bench.name(), closing("Done."));
        TicketReceipt receipt = bench.tracker().setStatus(bench.name(), move(CLOSED, OPEN));

        assertThat(bench.show().summary().workflowState())
                .as("workflow state")
                .contains(WorkflowState.of(WorkflowState.Known.PLANNING));
        assertThat(receipt.events())
                .extracting(it -> it.kind().raw())
                .as("events")
                .containsExactly("state_changed", "status_changed");
    }

    /** As E-14: the check of the status and the move are one step. */
    @Test
    @DisplayName("S-21: of threads that close one ticket at once exactly one does, and its resolution stays")
    default void oneOfManyClosesIt() {
        Bench bench = Bench.with(this, Capability.STATUS);
        int before = bench.events().size();
        List<String> done = Crowd.once(thread -> {
            String resolution = "By thread " + thread;
            try {
                bench.tracker().close(bench.name(), closing(resolution));
                return resolution;
            } catch (TicketConflictException | TicketRefusedException e) {
                return "refused";
            }
        });
        Ticket after = bench.show();

        assertThat(done)
                .filteredOn(it -> !it.equals("refused"))
                .as("resolutions")
                .hasSize(1);
        assertThat(done).as("the resolution is the winner's").contains(String.valueOf(after.resolution()));
        assertThat(after.events()).as("events").hasSize(before + 1);
    }

    /** What was done is looked up as often as what is to be done. */
    @Test
    @DisplayName("S-22: a closed ticket is in the lists of all tickets and of closed ones, and in no list of open ones")
    default void closedTicketIsListed() {
        Bench bench = closed("Done.");

        assertThat(idsOf(bench, TicketFilter.all())).as("all tickets").containsExactly(bench.id());
        assertThat(idsOf(bench, TicketFilter.all().withStatuses(Set.of(CLOSED))))
                .as("closed tickets")
                .containsExactly(bench.id());
        assertThat(idsOf(bench, TicketFilter.all().withStatuses(Set.of(OPEN))))
                .as("open tickets")
                .isEmpty();
    }

    private static List<TicketId> idsOf(Bench bench, TicketFilter filter) {
        return bench.tracker().list(filter).tickets().stream()
                .map(TicketSummary::id)
                .toList();
    }

    private Bench closed(String resolution) {
        Bench bench = Bench.with(this, Capability.STATUS);
        bench.tracker().close(bench.name(), closing(resolution));
        return bench;
    }

    private Bench withState(WorkflowState.Known state) {
        Bench bench = Bench.with(this, Capability.STATUS);
        assumeTrue(
                putInState(bench.tracker(), bench.id(), WorkflowState.of(state)),
                "there is no way to a ticket with a workflow state");
        return bench;
    }

    private static MarkdownText read(Bench bench, Artifact artifact) {
        try (InputStream content = bench.tracker().readArtifact(bench.name(), artifact.name())) {
            return new MarkdownText(new String(content.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
