package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketCreator} does. Implement {@link TicketBackendContract} to run it. */
public interface TicketCreatorContract extends TrackerUnderTest {
    /** Work begins in the open. */
    @Test
    @DisplayName("C-01: a new ticket is open and has its title")
    default void newTicketIsOpen() {
        TicketSummary head = created(ticket("Parse dates")).summary();

        assertThat(head.status()).isEqualTo(Samples.OPEN);
        assertThat(head.title()).isEqualTo("Parse dates");
    }

    /** The caller goes on with what the receipt says, without another look. */
    @Test
    @DisplayName("C-02: the receipt of a creation says what the ticket says")
    default void receiptIsTheTicket() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        TicketReceipt receipt = tracker.create(ticket("Parse dates"));
        Ticket shown = tracker.show(TicketIdOrSlug.of(receipt.ticket().id()));

        assertThat(receipt.ticket()).isEqualTo(shown.ref());
        assertThat(receipt.events()).as("events in the receipt").isEqualTo(shown.events());
    }

    /** The thread tells the whole story, its beginning among it. */
    @Test
    @DisplayName("C-03: the thread of a new ticket is one create event by its author")
    default void threadBeginsWithItsCreation() {
        Ticket created = created(ticket("Parse dates"));

        assertThat(created.events()).as("events").hasSize(1);
        TicketEvent event = created.events().get(0);
        assertThat(event.kind()).isEqualTo(EventKind.of(EventKind.Known.CREATE));
        assertThat(event.author()).isEqualTo(ADA);
    }

    /** A field that is lost on the way in was never worth filling in. */
    @Test
    @DisplayName("C-04: every field that a new ticket may have comes back as it was given")
    default void everyFieldSurvivesCreation() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        NewTicket plain = Samples.fullTicket();
        for (NewTicket wanted : List.of(plain, plain.withSlug(new Slug("wanted")))) {
            TicketIdOrSlug created =
                    TicketIdOrSlug.of(tracker.create(wanted).ticket().id());
            FieldValues found = tracker.show(created).summary().fields();
            for (TicketField<?> field : Samples.editableFields()) {
                assertThat((Object) found.find(field))
                        .as("%s, wanted slug %s", field, wanted.slug())
                        .isEqualTo(wanted.fields().find(field));
            }
        }
    }

    /** Teams have words of their own; a tracker that maps them to others says something nobody said. */
    @Test
    @DisplayName("C-05: kinds, priorities and readiness nobody here knows come back as they were given")
    default void unknownWordsSurviveCreation() {
        TicketKind kind = new TicketKind("Spike.2");
        Priority priority = new Priority("before lunch");
        Readiness readiness = new Readiness("half_baked");

        TicketSummary head = created(ticket("Parse dates")
                        .with(TicketField.KIND, kind)
                        .with(TicketField.PRIORITY, priority)
                        .with(TicketField.READINESS, readiness))
                .summary();

        assertThat(head.kind()).as("kind").contains(kind);
        assertThat(head.priority()).as("priority").contains(priority);
        assertThat(head.readiness()).as("readiness").contains(readiness);
    }

    /** A default that the backend makes up looks like somebody's decision; states belong to operations. */
    @Test
    @DisplayName("C-06: a new ticket has no value that nobody gave, and none that only an operation gives")
    default void nothingIsMadeUp() {
        NewTicket wanted = ticket("Parse dates");
        FieldValues found = created(wanted).summary().fields();

        assertThat(found.fields())
                .as("fields with a value")
                .isSubsetOf(
                        TicketField.TITLE,
                        TicketField.KIND,
                        TicketField.PRIORITY,
                        TicketField.LABELS,
                        TicketField.CREATED_AT,
                        TicketField.UPDATED_AT);
    }

    /** When a ticket came to be and when it was last touched is what lists are ordered by. */
    @Test
    @DisplayName("C-07: a new ticket knows when it was created and changed, to the second, the time of its event")
    default void timesAreSet() {
        Ticket created = created(ticket("Parse dates"));
        Instant createdAt = created.summary().createdAt().orElseThrow();

        assertThat(createdAt).isEqualTo(createdAt.truncatedTo(ChronoUnit.SECONDS));
        assertThat(created.summary().updatedAt()).as("updated_at").contains(createdAt);
        assertThat(created.events())
                .extracting(TicketEvent::at)
                .as("the event's time")
                .containsOnly(createdAt);
    }

    /** People choose a slug to type it. A tracker without slugs has nothing to do here. */
    @Test
    @DisplayName("C-08: a wanted slug that nobody has becomes the slug")
    default void freeSlugIsTaken() {
        Slug wanted = new Slug("dates");
        Slug found = created(ticket("Parse dates").withSlug(wanted)).summary().slug();

        assertThat(found == null || found.equals(wanted)).as("slug %s", found).isTrue();
    }

    /** Two people may see the same fault. */
    @Test
    @DisplayName("C-09: tickets with one title, or one wanted slug, get different ids and slugs")
    default void namesAreUnique() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        List<NewTicket> alike = List.of(
                ticket("Parse dates"),
                ticket("Parse dates"),
                ticket("Other").withSlug(new Slug("parse-dates")),
                ticket("\u65e5\u672c"),
                ticket("\u8a9e"));
        for (NewTicket ticket : alike) {
            tracker.create(ticket);
        }
        List<TicketSummary> heads = tracker.list(TicketFilter.all()).tickets();

        assertThat(heads).extracting(TicketSummary::id).hasSize(alike.size()).doesNotHaveDuplicates();
        assertThat(heads.stream().map(TicketSummary::slug).filter(it -> it != null))
                .as("slugs")
                .doesNotHaveDuplicates();
    }

    /** What is created while others create is as safe as what is created alone. */
    @Test
    @DisplayName("C-10: of tickets that several threads create at once none is lost and no two share a name")
    default void creatingTogetherLosesNothing() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        List<TicketId> ids =
                Crowd.calls(it -> tracker.create(ticket("Parse dates")).ticket().id());
        List<TicketSummary> heads = tracker.list(TicketFilter.all()).tickets();

        assertThat(heads).extracting(TicketSummary::id).as("ids").containsExactlyInAnyOrderElementsOf(Set.copyOf(ids));
        assertThat(heads).as("tickets").hasSize(Crowd.THREADS * Crowd.TURNS);
        assertThat(heads.stream().map(TicketSummary::slug).filter(it -> it != null))
                .as("slugs")
                .doesNotHaveDuplicates();
    }

    private Ticket created(NewTicket ticket) {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        return tracker.show(TicketIdOrSlug.of(tracker.create(ticket).ticket().id()));
    }
}
