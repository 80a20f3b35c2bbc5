package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.comment;
import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.FieldType;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of texts: nothing of them is lost. Implement {@link TicketBackendContract} to run it. */
public interface TicketTextContract extends ForgeryContract {
    /** A description is somebody's work. */
    @Test
    @DisplayName("M-01: the description of a new ticket comes back as it was given, but for line ends and blank edges")
    default void descriptionSurvivesCreation() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        for (String text : Texts.harmless()) {
            MarkdownText body = new MarkdownText(text);
            TicketIdOrSlug created = TicketIdOrSlug.of(
                    tracker.create(ticket("Text").withBody(body)).ticket().id());
            assertThat(tracker.show(created).body()).isEqualTo(body);
        }
    }

    /** As M-01. */
    @Test
    @DisplayName("M-02: a description that an edit sets comes back as it was given, but for line ends and blank edges")
    default void descriptionSurvivesAnEdit() {
        Bench bench = Bench.with(this, Capability.EDIT);
        for (String text : Texts.harmless()) {
            MarkdownText body = new MarkdownText(text);
            bench.tracker().edit(bench.name(), TicketEdit.nothing().withBody(body));
            assertThat(bench.show().body()).isEqualTo(body);
        }
    }

    /** As M-01; a rule in a text ends no event, and a quoted heading is no heading of the event. */
    @Test
    @DisplayName("M-03: the body of an event comes back as it was given, but for line ends and blank edges")
    default void eventBodySurvives() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String text : Texts.harmless()) {
            bench.tracker().addEvent(bench.name(), comment(text));
            assertThat(bench.lastEvent().body()).isEqualTo(new MarkdownText(text));
        }
    }

    /** As M-01; a resolution is what is read years later. */
    @Test
    @DisplayName("M-04: a resolution comes back as it was given, but for line ends and blank edges")
    default void resolutionSurvives() {
        TicketBackend tracker = Bench.empty(this, Capability.STATUS);
        for (String text : Texts.harmless()) {
            TicketIdOrSlug ticket = TicketIdOrSlug.of(seed(tracker, ticket("Text")));
            tracker.close(ticket, Samples.closing(text));
            assertThat(tracker.show(ticket).resolution()).isEqualTo(new MarkdownText(text));
        }
    }

    /** {@code TUI: picker} is a title, {@code null} a name, and {@code 2026-06-05} a label. */
    @Test
    @DisplayName("M-05: a field of a new ticket that reads like some notation comes back as the text it was")
    default void linesSurviveCreation() {
        TicketBackend tracker = Bench.empty(this, Capability.CREATE);
        for (String line : Texts.lines()) {
            FieldValues wanted = everywhere(line);
            NewTicket ticket = new NewTicket(wanted, null, Samples.ADA, MarkdownText.empty());
            TicketIdOrSlug created =
                    TicketIdOrSlug.of(tracker.create(ticket).ticket().id());
            assertHas(tracker.show(created), wanted);
        }
    }

    /** As M-05. */
    @Test
    @DisplayName("M-06: a field that an edit sets to what reads like some notation comes back as the text it was")
    default void linesSurviveAnEdit() {
        Bench bench = Bench.with(this, Capability.EDIT);
        for (String line : Texts.lines()) {
            FieldValues wanted = everywhere(line);
            bench.tracker().edit(bench.name(), Samples.set(wanted));
            assertHas(bench.show(), wanted);
        }
    }

    /** What a tracker changes to make it safe is changed once: a text can be copied from ticket to ticket. */
    @Test
    @DisplayName("M-07: the body of an event, handed in again as it came back, comes back the same")
    default void storedTextIsStable() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String text : Texts.hostile()) {
            bench.tracker().addEvent(bench.name(), comment(text));
            TicketEvent first = bench.lastEvent();
            bench.tracker().addEvent(bench.name(), comment(first.body().text()));
            assertThat(bench.lastEvent().body()).as("the copy of a body").isEqualTo(first.body());
        }
    }

    private static FieldValues everywhere(String line) {
        FieldValues values = FieldValues.none();
        for (TicketField<?> field : Samples.editableFields()) {
            switch (field.type().shape()) {
                case TEXT -> values = Samples.with(values, field, List.of(line));
                case LIST -> values = Samples.with(values, field, List.of(line, "other", line));
                case FLAG -> values = Samples.with(values, field, List.of("true"));
                default -> throw new AssertionError("no sample for " + FieldType.Shape.class + " of " + field);
            }
        }
        return values;
    }

    private static void assertHas(Ticket ticket, FieldValues wanted) {
        for (TicketField<?> field : Samples.editableFields()) {
            assertThat((Object) ticket.summary().fields().find(field))
                    .as("%s", field)
                    .isEqualTo(wanted.find(field));
        }
    }
}
