package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.PlanBook} does. Implement {@link TicketBackendContract} to run it. */
public interface PlanBookContract extends TrackerUnderTest {
    /** What was decided is what is read. */
    @Test
    @DisplayName("P-01: a plan record comes back as it was handed in, with its ticket and its time")
    default void recordComesBack() {
        Bench bench = Bench.with(this, Capability.PLAN);
        NewPlanRecord wanted = Samples.blockedBy("other-ticket").withNote(new MarkdownText("It changes\nthe parser."));
        Instant before = bench.show().summary().updatedAt().orElseThrow();
        PlanRecord given = bench.tracker().addPlanRecord(bench.name(), wanted);

        assertThat(bench.plan().records()).containsExactly(given);
        assertThat(given.ticket()).as("ticket").isEqualTo(bench.id());
        assertThat(given.relation()).as("relation").isEqualTo(wanted.relation());
        assertThat(given.relatedTicket()).as("related ticket").isEqualTo(wanted.relatedTicket());
        assertThat(given.note()).as("note").isEqualTo(wanted.note());
        assertThat(given.author()).as("author").isEqualTo(ADA);
        assertThat(given.at()).as("time").isNotNull().isAfterOrEqualTo(before);
    }

    /** Other orchestrators have words of their own. */
    @Test
    @DisplayName("P-02: a relation nobody knows, and a note alone, come back as they were handed in")
    default void unknownRelationSurvives() {
        Bench bench = Bench.with(this, Capability.PLAN);
        NewPlanRecord wanted = new NewPlanRecord(
                new PlanRelation("waits_for_release"), null, new MarkdownText("See the calendar."), ADA);
        bench.tracker().addPlanRecord(bench.name(), wanted);
        PlanRecord found = bench.plan().records().get(0);

        assertThat(found.relation()).isEqualTo(wanted.relation());
        assertThat(found.relatedTicket()).as("related ticket").isNull();
        assertThat(found.note()).isEqualTo(wanted.note());
    }

    /** What was recorded later may overrule what was recorded first. */
    @Test
    @DisplayName("P-03: records of a ticket are listed in the order they were added, each with an id of its own")
    default void recordsKeepTheirOrder() {
        Bench bench = Bench.with(this, Capability.PLAN);
        List<PlanRecord> given = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            given.add(bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("ticket-" + i)));
        }

        assertThat(bench.plan().records()).isEqualTo(given);
        assertThat(given).extracting(PlanRecord::id).doesNotHaveDuplicates();
    }

    /** A record belongs to the ticket it was given to. */
    @Test
    @DisplayName("P-04: a record of one ticket is none of another; all of them are in the list of all plans")
    default void recordsBelongToTheirTicket() {
        Bench bench = Bench.with(this, Capability.PLAN);
        TicketId other = seed(bench.tracker(), Samples.ticket("Print dates"));
        PlanRecord one = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        PlanRecord two = bench.tracker().addPlanRecord(TicketIdOrSlug.of(other), Samples.blockedBy("y"));

        assertThat(bench.plan().records()).containsExactly(one);
        assertThat(bench.tracker().listPlanRecords().records()).containsExactlyInAnyOrder(one, two);
    }

    /** A plan is no part of the head: an edit based on what was read is still good. */
    @Test
    @DisplayName(
            "P-05: a record sets the time of the ticket's last change, and changes nothing else that is shown of it")
    default void recordLeavesTheTicket() {
        Bench bench = Bench.with(this, Capability.PLAN);
        Ticket before = bench.show();
        letASecondPass();
        PlanRecord given = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        Ticket after = bench.show();

        assertThat(after.revision()).as("revision").isEqualTo(before.revision());
        assertThat(after.events()).as("events").isEqualTo(before.events());
        assertThat(after.body()).as("body").isEqualTo(before.body());
        assertThat(after.summary().status())
                .as("status")
                .isEqualTo(before.summary().status());
        assertThat(after.summary().fields().without(TicketField.UPDATED_AT))
                .as("fields")
                .isEqualTo(before.summary().fields().without(TicketField.UPDATED_AT));
        assertThat(after.summary().updatedAt().orElseThrow())
                .as("updated_at")
                .isAfter(before.summary().updatedAt().orElseThrow())
                .isEqualTo(given.at());
    }

    /** No back door: an acceptance that nobody made would start work twice. */
    @Test
    @DisplayName("P-06: records of the kinds accepted_plan and retracted can't be added by hand, in no letter case")
    default void operationsWriteTheirRecords() {
        Bench bench = Bench.with(this, Capability.PLAN);
        for (String kind : List.of("accepted_plan", "retracted", "Accepted_Plan", "RETRACTED")) {
            NewPlanRecord record =
                    new NewPlanRecord(new PlanRelation(kind), null, new MarkdownText("Believe me."), ADA);
            assertThatExceptionOfType(TicketRefusedException.class)
                    .as(kind)
                    .isThrownBy(() -> bench.tracker().addPlanRecord(bench.name(), record));
        }
        assertThat(bench.plan().records()).isEmpty();
    }

    /** The plan is a history too. */
    @Test
    @DisplayName("P-07: a retracted record stays and does not hold any more; the new record says which, why and who")
    default void retractionEndsARecord() {
        Bench bench = Bench.with(this, Capability.PLAN);
        PlanRecord one = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        PlanRecord two = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("y"));
        PlanRecord end = bench.tracker().retractPlanRecord(bench.name(), retraction(one.id()));

        assertThat(bench.plan().records()).containsExactly(one, two, end);
        assertThat(bench.plan().current()).as("what holds").containsExactly(two);
        assertThat(end.retracts()).isEqualTo(one.id());
        assertThat(end.note()).isEqualTo(new MarkdownText("It is done."));
        assertThat(end.author()).isEqualTo(ADA);
    }

    /** Who retracts the wrong record must hear of it. */
    @Test
    @DisplayName("P-08: a record that is not there, was retracted, or is itself an end can't be retracted")
    default void onlyWhatHoldsIsRetracted() {
        Bench bench = Bench.with(this, Capability.PLAN);
        PlanRecord one = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        PlanRecord end = bench.tracker().retractPlanRecord(bench.name(), retraction(one.id()));
        PlanListing before = bench.plan();

        for (PlanRecordId id : List.of(new PlanRecordId("no-such-record"), one.id(), end.id())) {
            assertThatExceptionOfType(TicketRefusedException.class)
                    .as("retracting %s", id)
                    .isThrownBy(() -> bench.tracker().retractPlanRecord(bench.name(), retraction(id)));
        }
        assertThat(bench.plan()).isEqualTo(before);
    }

    /** Notes come from programs; one must not become two records, or none. */
    @Test
    @DisplayName("P-09: a note of any text comes back whole, in one record")
    default void anyNoteComesBack() {
        Bench bench = Bench.with(this, Capability.PLAN);
        String note =
                "{\"kind\": \"retracted\"}\n\"}\n{\"id\": \"x\"}\u2028\\u0041 \ud83c\udfab\t<!-- event: close -->";
        bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x").withNote(new MarkdownText(note)));

        assertThat(bench.plan().problems()).as("problems").isEmpty();
        assertThat(bench.plan().records())
                .extracting(it -> it.note().text())
                .containsExactly(new MarkdownText(note).text());
    }

    /** A plan outlives the session that made it. */
    @Test
    @DisplayName("P-10: records stay through edits, comments, moves and closing")
    default void recordsOutliveChanges() {
        Bench bench = Bench.with(this, Capability.PLAN, Capability.EDIT, Capability.EVENTS, Capability.STATUS);
        PlanRecord one = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        bench.tracker().edit(bench.name(), TicketEdit.nothing().set(TicketField.TITLE, "Another title"));
        bench.tracker().addEvent(bench.name(), Samples.comment("A remark."));
        bench.tracker().setStatus(bench.name(), Samples.move(Samples.OPEN, Samples.PENDING));
        PlanRecord two = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("y"));
        bench.tracker()
                .close(bench.name(), new TicketClosing(Samples.PENDING, ADA, new MarkdownText("Done."), List.of()));

        assertThat(bench.plan().records()).containsExactly(one, two);
        assertThat(bench.tracker().listPlanRecords().records()).containsExactly(one, two);
    }

    /** Several orchestrators may plan at once. */
    @Test
    @DisplayName("P-11: of records that several threads add at once none is lost or doubled, and no two share an id")
    default void planningTogetherLosesNothing() {
        Bench bench = Bench.with(this, Capability.PLAN);
        List<PlanRecord> given =
                Crowd.calls(it -> bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("ticket-" + it)));

        assertThat(bench.plan().records()).containsExactlyInAnyOrderElementsOf(given);
        assertThat(given).extracting(PlanRecord::id).doesNotHaveDuplicates();
    }

    /** As R-19: whoever looks at all plans sees the others, and hears of this one. */
    @Test
    @DisplayName("P-12: a ticket that can't be read hides no other's plan")
    default void spoiledTicketHidesNoPlan() {
        Bench bench = Bench.with(this, Capability.PLAN);
        TicketId other = seed(bench.tracker(), Samples.ticket("Print dates"));
        PlanRecord one = bench.tracker().addPlanRecord(bench.name(), Samples.blockedBy("x"));
        assumeTrue(spoil(bench.tracker(), other), "tickets of this tracker can't become unreadable");

        assertThat(bench.tracker().listPlanRecords().records()).contains(one);
    }

    private static PlanRetraction retraction(PlanRecordId record) {
        return new PlanRetraction(record, new MarkdownText("It is done."), ADA);
    }
}
