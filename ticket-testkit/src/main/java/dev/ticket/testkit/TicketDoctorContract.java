package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketListing;
import dev.ticket.ports.Capability;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketDoctor} does. Implement {@link TicketBackendContract} to run it. */
public interface TicketDoctorContract extends TrackerUnderTest {
    /** A doctor who finds faults in the healthy is not asked again. */
    @Test
    @DisplayName("X-01: a tracker that was only used through its operations is sound")
    default void usedTrackerIsSound() {
        Bench bench = used();

        assertThat(bench.tracker().doctor().findings())
                .as("errors")
                .noneMatch(it -> it.severity() == Finding.Severity.ERROR);
    }

    /** To examine is not to treat. */
    @Test
    @DisplayName("X-02: an examination changes nothing")
    default void examinationChangesNothing() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        Ticket before = bench.show();
        letASecondPass();
        bench.tracker().doctor();

        assertThat(bench.show()).isEqualTo(before);
    }

    /** Nobody else looks at every ticket. */
    @Test
    @DisplayName("X-03: a ticket that can't be read is an error in the report, with a cure")
    default void unreadableTicketIsFound() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        assumeTrue(spoil(bench.tracker(), bench.id()), "there is no way to an unreadable ticket");

        assertError(bench.tracker().doctor());
    }

    /** As X-03; the slug is of no use until somebody acts. */
    @Test
    @DisplayName("X-04: a slug that two tickets have is an error in the report, with a cure")
    default void sharedSlugIsFound() {
        TicketBackend tracker = Bench.empty(this, Capability.DOCTOR);
        assumeTrue(seedTwins(tracker, new Slug("twin")).size() == 2, "there is no way to two tickets with one slug");
        seed(tracker, ticket("Parse dates"));

        assertError(tracker.doctor());
    }

    /** Who is not ill must not fear the doctor: a repair can be run at any time. */
    @Test
    @DisplayName("X-05: a repair of a sound tracker mends nothing and changes nothing")
    default void repairOfASoundTrackerChangesNothing() {
        Bench bench = used();
        TicketListing list = bench.tracker().list(TicketFilter.all());
        Ticket ticket = bench.show();
        letASecondPass();
        RepairReport report = bench.tracker().repair();

        assertThat(report.repaired()).as("what was mended").isEmpty();
        assertThat(bench.show()).as("the ticket, its thread and its revision").isEqualTo(ticket);
        assertThat(bench.tracker().list(TicketFilter.all())).as("the list").isEqualTo(list);
    }

    /** Who repairs wants to know what is still to do, without asking again. */
    @Test
    @DisplayName("X-06: what a repair leaves is what an examination finds next")
    default void repairLeavesWhatAnExaminationFinds() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        if (seedTwins(bench.tracker(), new Slug("twin")).isEmpty()) {
            spoil(bench.tracker(), bench.id());
        }
        RepairReport report = bench.tracker().repair();

        assertThat(report.left().findings())
                .as("what is left")
                .containsExactlyInAnyOrderElementsOf(bench.tracker().doctor().findings());
    }

    /** What nobody understands is somebody's text: to mend it is to guess, and to say nothing is to hide it. */
    @Test
    @DisplayName("X-07: a repair leaves a ticket that can't be read as it is, and reports it as left")
    default void repairLeavesWhatCantBeRead() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        assumeTrue(spoil(bench.tracker(), bench.id()), "there is no way to an unreadable ticket");
        String error = String.valueOf(catchThrowable(bench::show));
        Optional<TicketDocuments> documents = documents(bench);
        RepairReport report = bench.tracker().repair();

        assertError(report.left());
        assertThat(String.valueOf(catchThrowable(bench::show)))
                .as("the error of a look at it")
                .isEqualTo(error);
        assertThat(documents(bench)).as("the documents").isEqualTo(documents);
    }

    /** What has to be mended again was not mended. */
    @Test
    @DisplayName("X-08: a second repair right after the first mends nothing")
    default void secondRepairMendsNothing() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        seedTwins(bench.tracker(), new Slug("twin"));
        spoil(bench.tracker(), bench.id());
        bench.tracker().repair();

        assertThat(bench.tracker().repair().repaired())
                .as("what was mended once more")
                .isEmpty();
    }

    /** Who asks what a doctor would do has not agreed to it yet. */
    @Test
    @DisplayName("X-09: a proposed repair changes nothing")
    default void proposalChangesNothing() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        seedTwins(bench.tracker(), new Slug("twin"));
        TicketListing list = bench.tracker().list(TicketFilter.all());
        Ticket ticket = bench.show();
        letASecondPass();
        bench.tracker().proposeRepair();

        assertThat(bench.show()).as("the ticket, its thread and its revision").isEqualTo(ticket);
        assertThat(bench.tracker().list(TicketFilter.all())).as("the list").isEqualTo(list);
    }

    /** A proposal is what somebody agrees to: what is done afterwards is that, and no more. */
    @Test
    @DisplayName("X-10: a repair right after its proposal mends what was proposed, and leaves what was to be left")
    default void repairIsWhatWasProposed() {
        Bench bench = Bench.with(this, Capability.DOCTOR);
        seedTwins(bench.tracker(), new Slug("twin"));
        spoil(bench.tracker(), bench.id());
        RepairReport proposed = bench.tracker().proposeRepair();
        RepairReport done = bench.tracker().repair();

        assertThat(done.repaired()).as("what was mended").isEqualTo(proposed.repaired());
        assertThat(places(done.left()))
                .as("codes and places of what is left")
                .containsExactlyInAnyOrderElementsOf(places(proposed.left()));
    }

    /** {@return what is found where, without the lines: a repair may move them} */
    private static List<String> places(DoctorReport report) {
        return report.findings().stream().map(it -> it.code() + " " + it.path()).toList();
    }

    private Bench used() {
        Bench bench = Bench.with(this, Samples.fullTicket(), Capability.DOCTOR);
        for (Operations.OnTicket operation : Operations.inOrder()) {
            if (bench.can(operation.needed())) {
                operation.call().on(bench.tracker(), bench.name());
            }
        }
        return bench;
    }

    /** {@return the documents, if they are handed out; D-05 asks for that} */
    private static Optional<TicketDocuments> documents(Bench bench) {
        if (!bench.can(Capability.DOCUMENTS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(bench.tracker().documents(bench.name()));
        } catch (MalformedTicketException e) {
            return Optional.empty();
        }
    }

    private static void assertError(DoctorReport report) {
        assertThat(report.ok()).as("whether all is well").isFalse();
        assertThat(report.findings())
                .filteredOn(it -> it.severity() == Finding.Severity.ERROR)
                .as("errors with code, place, message and cure")
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.code()).isNotBlank())
                .allSatisfy(it -> assertThat(it.path()).isNotBlank())
                .allSatisfy(it -> assertThat(it.message()).isNotBlank())
                .allSatisfy(it -> assertThat(it.cure()).isNotBlank());
    }
}
