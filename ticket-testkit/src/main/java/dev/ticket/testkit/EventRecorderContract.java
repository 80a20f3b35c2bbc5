package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static dev.ticket.testkit.Samples.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.EventRecorder} does. Implement {@link TicketBackendContract} to run it. */
public interface EventRecorderContract extends ReviewContract {
    /** What was said is what is read. */
    @Test
    @DisplayName("T-01: an event comes last and says what was handed in")
    default void eventComesLast() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        NewTicketEvent wanted = NewTicketEvent.of(
                        EventKind.of(EventKind.Known.DECISION), ADA, new MarkdownText("We keep files."))
                .withHeading("Files it is: `item.md`");
        bench.tracker().addEvent(bench.name(), wanted);
        TicketEvent found = bench.lastEvent();

        assertThat(found.kind()).as("kind").isEqualTo(wanted.kind());
        assertThat(found.author()).as("author").isEqualTo(wanted.author());
        assertThat(found.heading()).as("heading").isEqualTo(wanted.heading());
        assertThat(found.body()).as("body").isEqualTo(wanted.body());
    }

    /** A front end prints the receipt; a program refers to the event in it. */
    @Test
    @DisplayName("T-02: the receipt of an event says what the ticket and its thread say")
    default void eventReceiptIsTheTicket() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        TicketReceipt receipt = bench.tracker().addEvent(bench.name(), comment("A remark."));

        assertThat(receipt.ticket()).isEqualTo(bench.show().ref());
        assertThat(receipt.events()).as("events in the receipt").containsExactly(bench.lastEvent());
    }

    /** A thread is read from the top; what stands in it stands for good. */
    @Test
    @DisplayName("T-03: events stay in their order, and no later one changes them")
    default void threadOnlyGrows() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (int i = 1; i <= 5; i++) {
            List<TicketEvent> before = bench.events();
            TicketReceipt receipt = bench.tracker().addEvent(bench.name(), comment("Remark " + i));
            List<TicketEvent> expected = new ArrayList<>(before);
            expected.addAll(receipt.events());
            assertThat(bench.events()).as("the thread after remark %s", i).isEqualTo(expected);
        }
    }

    /** Readers reckon with times: how long a review took, who was first. */
    @Test
    @DisplayName("T-04: an event knows when it was, to the second, never earlier than the one before")
    default void timeGoesForward() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        bench.tracker().addEvent(bench.name(), comment("One."));
        letASecondPass();
        bench.tracker().addEvent(bench.name(), comment("Two."));
        List<Instant> times = bench.events().stream().map(TicketEvent::at).toList();

        assertThat(times).as("times").doesNotContainNull().isSorted();
        assertThat(times)
                .as("times without parts of a second")
                .allSatisfy(it -> assertThat(it).isEqualTo(it.truncatedTo(ChronoUnit.SECONDS)));
        assertThat(times.get(2)).as("time of an event a second later").isAfter(times.get(1));
    }

    /** Two alike must be told from one that a merge has doubled. */
    @Test
    @DisplayName("T-05: new events have ids, and no two share one")
    default void eventIdsAreUnique() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (int i = 0; i < 5; i++) {
            bench.tracker().addEvent(bench.name(), comment("The same."));
        }

        assertThat(bench.events())
                .extracting(TicketEvent::id)
                .as("ids of events")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    /** A ticket that people talk about is alive. */
    @Test
    @DisplayName("T-06: an event sets the time of the ticket's last change to its own")
    default void eventSetsTheTime() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        letASecondPass();
        bench.tracker().addEvent(bench.name(), comment("A remark."));

        assertThat(bench.show().summary().updatedAt().orElseThrow())
                .isEqualTo(bench.lastEvent().at());
    }

    /** Who edits a description must not be sent back because somebody said thanks. */
    @Test
    @DisplayName("T-07: a comment leaves the revision as it was")
    default void commentKeepsTheRevision() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        Revision before = bench.show().revision();
        letASecondPass();
        bench.tracker().addEvent(bench.name(), comment("A remark."));

        assertThat(bench.show().revision()).isEqualTo(before);
    }

    /** Programs record what the domain has no word for. */
    @Test
    @DisplayName("T-08: event kinds nobody here knows come back as they were given")
    default void unknownKindsSurvive() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String word : List.of("migration", "Fix", "deploy.2-rc_1", "caf\u00e9")) {
            EventKind kind = new EventKind(word);
            bench.tracker().addEvent(bench.name(), NewTicketEvent.of(kind, ADA, new MarkdownText("Done.")));
            assertThat(bench.lastEvent().kind()).isEqualTo(kind);
        }
    }

    /** No back door: nobody may claim by a comment that a ticket was approved, closed or moved. */
    @Test
    @DisplayName("T-09: a kind that only an operation writes is refused in any letter case, and nothing is added")
    default void operationsKindsAreRefused() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        Ticket before = bench.show();
        for (EventKind.Known known : EventKind.Known.values()) {
            for (EventKind kind : List.of(EventKind.of(known), new EventKind(known.name()))) {
                if (kind.isWrittenByOperation()) {
                    NewTicketEvent claim = NewTicketEvent.of(kind, ADA, new MarkdownText("So I say."));
                    assertThatExceptionOfType(TicketRefusedException.class)
                            .as("an event of kind %s", kind)
                            .isThrownBy(() -> bench.tracker().addEvent(bench.name(), claim));
                }
            }
        }
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    /** References are how programs get from a ticket to the work and back. */
    @Test
    @DisplayName("T-10: references of every kind come back in their order, whatever their targets hold")
    default void referencesSurvive() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        List<Reference> refs = new ArrayList<>();
        for (ReferenceKind.Known known : ReferenceKind.Known.values()) {
            refs.add(new Reference(ReferenceKind.of(known), "target-of/" + known + "#L10"));
        }
        List.of("two words", "100%", "%20", "a%25 b", "x:y", "\"quoted\"", "it's", "back\\slash", "a,b;c", "caf\u00e9")
                .forEach(it -> refs.add(new Reference(ReferenceKind.of(ReferenceKind.Known.FILE), it)));
        refs.add(new Reference(new ReferenceKind("issue-of.Others"), "42"));
        refs.add(refs.get(0));
        bench.tracker().addEvent(bench.name(), comment("See there.").withRefs(refs));

        assertThat(bench.lastEvent().refs()).isEqualTo(refs);
    }

    /** Unknown keys are data: the next version of some program reads them. */
    @Test
    @DisplayName("T-11: attributes come back, whatever their values hold")
    default void attributesSurvive() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        Map<String, String> attributes = new LinkedHashMap<>();
        List.of("plain", "two words", "\"quoted\"", "it's", "back\\slash", "a: b", "x=y", "#1", "100%", "caf\u00e9")
                .forEach(it -> attributes.put("key_" + attributes.size(), it));
        attributes.put("Kebab-Case", "yes");
        NewTicketEvent event = comment("Measured.");
        for (Map.Entry<String, String> it : attributes.entrySet()) {
            event = event.withAttribute(it.getKey(), it.getValue());
        }
        bench.tracker().addEvent(bench.name(), event);

        assertThat(bench.lastEvent().attributes()).isEqualTo(attributes);
    }

    /** People and programs have names with blanks and more. */
    @Test
    @DisplayName("T-12: authors come back as they were given")
    default void authorsSurvive() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        for (String name : List.of(
                "yoi ticket",
                "Zo\u00eb \"Z\" O'Neil",
                "back\\slash",
                "a: b",
                "x at: 2026",
                "\uD83D\uDE42",
                "ci[bot]@host",
                "null",
                "\"",
                "\\")) {
            Author author = new Author(name);
            EventKind kind = EventKind.of(EventKind.Known.COMMENT);
            bench.tracker().addEvent(bench.name(), NewTicketEvent.of(kind, author, new MarkdownText("Hello.")));
            assertThat(bench.lastEvent().author()).isEqualTo(author);
        }
    }

    /** A remark in the wrong place misleads two teams. */
    @Test
    @DisplayName("T-13: an event on one ticket changes no other")
    default void otherTicketsStay() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        TicketId other = seed(bench.tracker(), Samples.ticket("Parse dates"));
        Ticket before = bench.tracker().show(TicketIdOrSlug.of(other));
        letASecondPass();
        bench.tracker().addEvent(bench.name(), comment("A remark."));

        assertThat(bench.tracker().show(TicketIdOrSlug.of(other))).isEqualTo(before);
    }

    /** Several agents report at once, all day. */
    @Test
    @DisplayName("T-14: of events that several threads add at once none is lost, doubled or torn")
    default void addingTogetherLosesNothing() {
        Bench bench = Bench.with(this, Capability.EVENTS);
        int before = bench.events().size();
        List<String> said = Crowd.calls(it -> {
            bench.tracker().addEvent(bench.name(), comment("Remark " + it));
            return "Remark " + it;
        });
        List<TicketEvent> added = bench.events().subList(before, bench.events().size());

        assertThat(added).extracting(it -> it.body().text()).as("bodies").containsExactlyInAnyOrderElementsOf(said);
    }

    /** What was learned after the end belongs to the ticket too. */
    @Test
    @DisplayName("T-15: a closed ticket takes comments, and stays closed")
    default void closedTicketTakesComments() {
        Bench bench = Bench.with(this, Capability.EVENTS, Capability.STATUS);
        bench.tracker().close(bench.name(), Samples.closing("Done."));
        bench.tracker().addEvent(bench.name(), comment("It came back."));

        assertThat(bench.lastEvent().body()).isEqualTo(new MarkdownText("It came back."));
        assertThat(bench.show().summary().status()).isEqualTo(Samples.CLOSED);
    }
}
