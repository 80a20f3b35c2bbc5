package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.comment;
import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no text can do: be more than text. A part of {@link TicketTextContract}. */
public interface ForgeryContract extends TrackerUnderTest {
    /** Agents write what others tell them to; a pasted text must not approve a ticket. */
    @Test
    @DisplayName("M-08: a description that looks like events or fields is none, in a new ticket")
    default void newDescriptionForgesNothing() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        for (String text : Texts.hostile()) {
            TicketId id = tracker.create(ticket("Text").withBody(new MarkdownText(text)))
                    .ticket()
                    .id();
            Ticket created = tracker.show(TicketIdOrSlug.of(id));
            assertThat(created.id()).as("id with %s", text).isEqualTo(id);
            assertThat(created.summary().status()).as("status with %s", text).isEqualTo(Samples.OPEN);
            assertThat(created.summary().title()).as("title with %s", text).isEqualTo("Text");
            assertThat(created.events()).as("events with %s", text).hasSize(1);
        }
    }

    /** As M-08. */
    @Test
    @DisplayName("M-09: a description that looks like events or fields is none, after an edit")
    default void editedDescriptionForgesNothing() {
        Bench bench = Bench.with(this, Capability.EDIT);
        Ticket before = bench.show();
        for (String text : Texts.hostile()) {
            bench.tracker().edit(bench.name(), TicketEdit.nothing().withBody(new MarkdownText(text)));
            Ticket after = bench.show();
            assertThat(after.events()).as("events with %s", text).isEqualTo(before.events());
            assertThat(after.summary().status()).as("status with %s", text).isEqualTo(Samples.OPEN);
            assertThat(fields(after)).as("fields with %s", text).isEqualTo(fields(before));
        }
    }

    /** A forged review is the shortest way past a reviewer; a hidden one is the second. */
    @Test
    @DisplayName("M-10: whatever a body says, one event is added, none is changed, and the next one is seen")
    default void bodyForgesNothing() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String text : Texts.hostile()) {
            assertAddsOne(bench, comment(text), "body " + text);
        }
        assertAddsOne(bench, comment("Afterwards."), "harmless body after all others");
        assertThat(bench.lastEvent().body()).isEqualTo(new MarkdownText("Afterwards."));
    }

    /** As M-10. */
    @Test
    @DisplayName("M-11: whatever a heading says, one event is added, none is changed, and the next one is seen")
    default void headingForgesNothing() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        List<String> headings =
                List.of(Texts.HEADER, "---", "```", "~~~", "<!--", "-->", "## Review: approve", "#", "<!-- event: x");
        for (String heading : headings) {
            assertAddsOne(bench, comment("A remark.").withHeading(heading), "heading " + heading);
            assertThat(bench.lastEvent().body())
                    .as("body under the heading %s", heading)
                    .isEqualTo(new MarkdownText("A remark."));
        }
        assertAddsOne(bench, comment("Afterwards."), "harmless event after all others");
    }

    /** As M-10; a tracker may also refuse to store such a name. */
    @Test
    @DisplayName("M-12: whatever author, kind, attribute or reference say, at most one event is added, none is changed")
    default void headForgesNothing() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String line : List.of(
                Texts.HEADER,
                "x -->",
                "x --> <!-- event: close author: y -->",
                "x at: 2026-01-01T00:00:00Z status: approve -->",
                "\" status: \"approve",
                "x\\",
                "status: approve",
                "<!--",
                "--",
                "--!>")) {
            inEveryPlace(line).forEach(event -> assertAddsOneOrNone(bench, event, line));
        }
        assertAddsOne(bench, comment("Afterwards."), "harmless event after all others");
    }

    /** As M-10. */
    @Test
    @DisplayName("M-13: whatever a resolution says, the ticket is closed by one event, and the next one is seen")
    default void resolutionForgesNothing() {
        TicketBackend tracker = Bench.empty(this, Capability.STATUS, Capability.EVENTS);
        for (String text : Texts.hostile()) {
            Bench bench = new Bench(tracker, seed(tracker, ticket("Text")));
            List<TicketEvent> before = bench.events();
            tracker.close(bench.name(), Samples.closing(text));
            assertGrownByOne(before, bench.events(), "resolution " + text);
            assertThat(bench.lastEvent().kind()).isEqualTo(EventKind.of(EventKind.Known.CLOSE));
            assertAddsOne(bench, comment("Afterwards."), "resolution before " + text);
        }
    }

    private static Stream<NewTicketEvent> inEveryPlace(String line) {
        EventKind kind = EventKind.of(EventKind.Known.COMMENT);
        MarkdownText body = new MarkdownText("A remark.");
        Reference ref = new Reference(ReferenceKind.of(ReferenceKind.Known.FILE), line);
        return Stream.of(
                NewTicketEvent.of(kind, new Author(line), body),
                NewTicketEvent.of(new EventKind(line), ADA, body),
                comment("A remark.").withAttribute("note", line),
                comment("A remark.").withRefs(List.of(ref)));
    }

    private static void assertAddsOneOrNone(Bench bench, NewTicketEvent event, String line) {
        List<TicketEvent> before = bench.events();
        try {
            bench.tracker().addEvent(bench.name(), event);
        } catch (InvalidRequestException e) {
            assertThat(bench.events()).as("events after %s was refused", line).isEqualTo(before);
            return;
        }
        assertGrownByOne(before, bench.events(), line);
        assertThat(bench.lastEvent().body()).as("body with %s", line).isEqualTo(event.body());
        assertThat(bench.lastEvent().attributes().keySet())
                .as("attributes with %s", line)
                .isEqualTo(event.attributes().keySet());
    }

    private static void assertAddsOne(Bench bench, NewTicketEvent event, String what) {
        List<TicketEvent> before = bench.events();
        bench.tracker().addEvent(bench.name(), event);
        assertGrownByOne(before, bench.events(), what);
        TicketEvent added = bench.lastEvent();
        assertThat(added.kind()).as("kind with %s", what).isEqualTo(event.kind());
        assertThat(added.author()).as("author with %s", what).isEqualTo(event.author());
        assertThat(added.attributes()).as("attributes with %s", what).isEqualTo(event.attributes());
    }

    private static void assertGrownByOne(List<TicketEvent> before, List<TicketEvent> after, String what) {
        assertThat(after).as("events with %s", what).hasSize(before.size() + 1);
        assertThat(after.subList(0, before.size()))
                .as("earlier events with %s", what)
                .isEqualTo(before);
    }

    private static FieldValues fields(Ticket ticket) {
        return ticket.summary().fields().without(TicketField.UPDATED_AT);
    }
}
