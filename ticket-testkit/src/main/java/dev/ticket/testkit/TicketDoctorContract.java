package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.TicketDoctor} does. Implement {@link TicketBackendContract} to run it. */
public interface TicketDoctorContract extends TrackerUnderTest {
    /** A doctor who finds faults in the healthy is not asked again. */
    @Test
    @DisplayName("X-01: a tracker that was only used through its operations is sound")
    default void usedTrackerIsSound() {
        Bench bench = Bench.with(this, Samples.fullTicket(), Capability.DOCTOR);
        for (Operations.OnTicket operation : Operations.inOrder()) {
            if (bench.can(operation.needed())) {
                operation.call().on(bench.tracker(), bench.name());
            }
        }

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
