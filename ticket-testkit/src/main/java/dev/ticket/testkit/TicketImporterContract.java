package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PastComment;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketImporter} does. Implement {@link TicketBackendContract} to run it. */
public interface TicketImporterContract extends TrackerUnderTest {
    /** What was filled in elsewhere was filled in for a reason. */
    @Test
    @DisplayName("F-01: an imported ticket has its fields, its description, and the place it came from")
    default void importedTicketIsAsGiven() {
        NewTicket wanted = Samples.fullTicket();
        Ticket imported = imported(Imports.open("acme:1", wanted));
        FieldValues found = imported.summary().fields();

        for (TicketField<?> field : Samples.editableFields()) {
            assertThat((Object) found.find(field))
                    .as("%s", field)
                    .isEqualTo(wanted.fields().find(field));
        }
        assertThat(imported.body()).as("description").isEqualTo(wanted.body());
        assertThat(found.find(TicketField.LEGACY_TICKET)).as("legacy_ticket").contains("acme:1");
    }

    /** A list by age must not begin with the day of the import. */
    @Test
    @DisplayName("F-02: an imported ticket was created when it was, and changed when it was imported")
    default void timesAreThoseOfThePast() {
        TicketSummary head = imported(Imports.closed("acme:1")).summary();

        assertThat(head.createdAt()).as("created_at").contains(Imports.CREATED);
        assertThat(head.updatedAt().orElseThrow()).as("updated_at").isAfter(Imports.CREATED);
    }

    /** What was said elsewhere is still what was said, by whom and when; the import itself is no secret. */
    @Test
    @DisplayName("F-03: the thread is creation, comments by time, the end and the import, with their authors")
    default void threadTellsThePast() {
        List<TicketEvent> events = imported(Imports.closed("acme:1")).events();

        assertThat(events)
                .extracting(it -> it.kind().raw(), TicketEvent::author)
                .containsExactly(
                        tuple("create", Imports.GRACE),
                        tuple("comment", Imports.BOB),
                        tuple("comment", Imports.GRACE),
                        tuple("close", Imports.BOB),
                        tuple("migration", ADA));
        assertThat(events)
                .extracting(it -> it.body().text())
                .as("bodies")
                .endsWith("First.", "Second.", "Fixed.", "All that had no place.");
    }

    /** As T-04; the clocks of two trackers never agree. */
    @Test
    @DisplayName("F-04: times of the past stay as they were, unless they are earlier than the event before")
    default void timesNeverGoBack() {
        Instant early = Imports.CREATED.minusSeconds(60);
        List<PastComment> comments = List.of(
                new PastComment(Imports.BOB, Imports.CREATED.plusSeconds(60), new MarkdownText("Late.")),
                new PastComment(Imports.BOB, early, new MarkdownText("Early.")));

        List<TicketEvent> events = imported(Imports.with("acme:1", Imports.CREATED, comments, null))
                .events();

        assertThat(events)
                .extracting(TicketEvent::at)
                .startsWith(Imports.CREATED, Imports.CREATED, Imports.CREATED.plusSeconds(60))
                .isSorted();
        assertThat(events.get(1).body().text()).isEqualTo("Early.");
    }

    /** What was done stays done, with what came of it. */
    @Test
    @DisplayName("F-05: a ticket that was closed, put off or open is closed with its resolution, pending or open")
    default void statusIsKept() {
        TicketBackend tracker = Bench.empty(this, Capability.IMPORT);
        Ticket closed = show(tracker, Imports.closed("acme:1"));
        Ticket pending = show(tracker, Imports.pending("acme:2"));
        Ticket open = show(tracker, Imports.open("acme:3", Imports.ticket()));

        assertThat(closed.summary().status()).isEqualTo(Samples.CLOSED);
        assertThat(closed.resolution()).isEqualTo(new MarkdownText("Fixed."));
        assertThat(pending.summary().status()).isEqualTo(Samples.PENDING);
        assertThat(open.summary().status()).isEqualTo(Samples.OPEN);
        assertThat(open.resolution()).as("resolution of an open ticket").isNull();
    }

    /** No back door: what somebody else's tracker says does not accept, queue or finish work here. */
    @Test
    @DisplayName("F-06: an imported ticket has no value that nobody gave, and no workflow state")
    default void nothingIsMadeUpInAnImport() {
        TicketSummary head = imported(Imports.open("acme:1", Imports.ticket())).summary();

        assertThat(head.fields().fields())
                .as("fields with a value")
                .isSubsetOf(
                        TicketField.TITLE,
                        TicketField.KIND,
                        TicketField.PRIORITY,
                        TicketField.LABELS,
                        TicketField.CREATED_AT,
                        TicketField.UPDATED_AT,
                        TicketField.LEGACY_TICKET);
    }

    /** An import that broke off is simply run again. */
    @Test
    @DisplayName(
            "F-07: a ticket of the same place and time of creation is refused, and the error names the one that is there")
    default void secondImportIsRefused() {
        TicketBackend tracker = Bench.empty(this, Capability.IMPORT);
        TicketReceipt first = tracker.importTicket(Imports.closed("acme:1"));
        TicketListing before = tracker.list(TicketFilter.all());

        for (ImportedTicket again : List.of(Imports.closed("acme:1"), Imports.undated("acme:1"))) {
            assertThatExceptionOfType(TicketRefusedException.class)
                    .isThrownBy(() -> tracker.importTicket(again))
                    .satisfies(it ->
                            assertThat(it.ticket()).isEqualTo(first.ticket().id()));
        }
        assertThat(tracker.list(TicketFilter.all())).isEqualTo(before);
    }

    /** Some trackers give an id twice, and what begins like an id is another's. */
    @Test
    @DisplayName("F-08: a ticket of another place or time of creation is no second one, and gets its own id and slug")
    default void otherTicketsAreImported() {
        TicketBackend tracker = Bench.empty(this, Capability.IMPORT);
        List<ImportedTicket> different = List.of(
                Imports.open("acme:1", Imports.ticket()),
                Imports.open("acme:11", Imports.ticket()),
                Imports.with("acme:1", Imports.CREATED.minusSeconds(1), List.of(), null),
                Imports.open("zeta:1", Imports.ticket()));
        different.forEach(tracker::importTicket);
        List<TicketSummary> heads = tracker.list(TicketFilter.all()).tickets();

        assertThat(heads)
                .extracting(TicketSummary::id)
                .hasSize(different.size())
                .doesNotHaveDuplicates();
        assertThat(heads.stream().map(TicketSummary::slug).filter(it -> it != null))
                .as("slugs")
                .doesNotHaveDuplicates();
    }

    /** As C-02. */
    @Test
    @DisplayName("F-09: the receipt of an import says what the ticket and its thread say")
    default void receiptOfAnImportIsTheTicket() {
        TicketBackend tracker = Bench.empty(this, Capability.IMPORT);
        TicketReceipt receipt = tracker.importTicket(Imports.closed("acme:1"));
        Ticket shown = tracker.show(TicketIdOrSlug.of(receipt.ticket().id()));

        assertThat(receipt.ticket()).isEqualTo(shown.ref());
        assertThat(receipt.events()).as("events in the receipt").isEqualTo(shown.events());
    }

    /** Files from elsewhere are the best place to hide an approval in. */
    @Test
    @DisplayName(
            "F-10: whatever the texts of an imported ticket say, its thread has the events of the import and no others")
    default void textsForgeNothing() {
        TicketBackend tracker = Bench.empty(this, Capability.IMPORT);
        int number = 0;
        for (String text : Texts.hostile()) {
            Ticket shown = show(tracker, Imports.saying("acme:" + ++number, new MarkdownText(text)));
            assertThat(shown.events())
                    .extracting(it -> it.kind().raw())
                    .as("events with %s", text)
                    .containsExactly("create", "comment", "comment", "close", "migration");
            assertThat(shown.summary().status()).as("status with %s", text).isEqualTo(Samples.CLOSED);
            assertThat(shown.summary().title()).as("title with %s", text).isEqualTo("Parse dates");
        }
    }

    private Ticket imported(ImportedTicket ticket) {
        return show(Bench.empty(this, Capability.IMPORT), ticket);
    }

    private static Ticket show(TicketBackend tracker, ImportedTicket ticket) {
        return tracker.show(
                TicketIdOrSlug.of(tracker.importTicket(ticket).ticket().id()));
    }
}
