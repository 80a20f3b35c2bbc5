package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ticket.domain.Ticket;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.UnsupportedByBackendException;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a backend says about what it can do, and how it refuses the rest. Implement {@link TicketBackendContract} to run it. */
public interface CapabilityContract extends TrackerUnderTest {
    /** A front end asks once, and offers what is there. */
    @Test
    @DisplayName("K-01: the capabilities of a backend are always the same set, whatever was done with it")
    default void capabilitiesAreAlwaysTheSame() {
        Bench bench = Bench.with(this);
        Set<Capability> before = Set.copyOf(bench.tracker().capabilities());
        for (Operations.OnTicket operation : Operations.inOrder()) {
            if (before.contains(operation.needed())) {
                operation.call().on(bench.tracker(), bench.name());
                assertThat(bench.tracker().capabilities())
                        .as("after %s", operation.name())
                        .isEqualTo(before);
            }
        }
    }

    /** Who wants to show a ticket must know to ask for the ticket itself. */
    @Test
    @DisplayName("K-02: a backend that can't hand out documents refuses to, and names the capability DOCUMENTS")
    default void documentsAreRefused() {
        assertAllRefused(lacking(Capability.DOCUMENTS), Capability.DOCUMENTS);
    }

    /** A read-only tracker is a good tracker, if it says so. */
    @Test
    @DisplayName("K-03: a backend that can't create tickets refuses to, and names the capability CREATE")
    default void creationIsRefused() {
        TicketBackend tracker = lacking(Capability.CREATE);

        assertRefused(Capability.CREATE, "create", () -> tracker.create(Samples.ticket("Parse dates")));
    }

    /** As K-03. */
    @Test
    @DisplayName("K-04: a backend that can't edit tickets refuses to, and names the capability EDIT")
    default void editIsRefused() {
        assertAllRefused(lacking(Capability.EDIT), Capability.EDIT);
    }

    /** As K-03; what was said must not vanish without a word. */
    @Test
    @DisplayName("K-05: a backend that can't record events refuses to, and names the capability EVENTS")
    default void eventsAreRefused() {
        assertAllRefused(lacking(Capability.EVENTS), Capability.EVENTS);
    }

    /** As K-03. */
    @Test
    @DisplayName("K-06: a backend that can't move tickets refuses to, and names the capability STATUS")
    default void movesAreRefused() {
        assertAllRefused(lacking(Capability.STATUS), Capability.STATUS);
    }

    /** As K-03; a file must not vanish without a word. */
    @Test
    @DisplayName("K-07: a backend that can't keep artifacts refuses to, and names the capability ARTIFACTS")
    default void artifactsAreRefused() {
        assertAllRefused(lacking(Capability.ARTIFACTS), Capability.ARTIFACTS);
    }

    /** As K-03; a report without findings would say that all is well. */
    @Test
    @DisplayName(
            "K-08: a backend that can't examine itself refuses to, refuses to repair itself, and names the capability DOCTOR")
    default void examinationAndRepairAreRefused() {
        TicketBackend tracker = lacking(Capability.DOCTOR);

        assertRefused(Capability.DOCTOR, "doctor", tracker::doctor);
        assertRefused(Capability.DOCTOR, "proposeRepair", tracker::proposeRepair);
        assertRefused(Capability.DOCTOR, "repair", tracker::repair);
    }

    /** As K-03; a decision must not vanish without a word. */
    @Test
    @DisplayName("K-09: a backend that can't keep plans refuses to, and names the capability PLAN")
    default void plansAreRefused() {
        TicketBackend tracker = lacking(Capability.PLAN);

        assertAllRefused(tracker, Capability.PLAN);
        assertRefused(Capability.PLAN, "listPlanRecords of all", tracker::listPlanRecords);
    }

    /** As K-03; a past that is half taken in is no past. */
    @Test
    @DisplayName(
            "K-10: a backend that can't take in tickets of other trackers refuses to, and names the capability IMPORT")
    default void importIsRefused() {
        TicketBackend tracker = lacking(Capability.IMPORT);

        assertRefused(Capability.IMPORT, "importTicket", () -> tracker.importTicket(Imports.closed("acme:1")));
    }

    /** As K-03; a step that nobody took would start work, or stop it. */
    @Test
    @DisplayName("K-11: a backend without a lifecycle refuses each step, and names the capability WORKFLOW")
    default void stepsAreRefused() {
        assertAllRefused(lacking(Capability.WORKFLOW), Capability.WORKFLOW);
    }

    private TicketBackend lacking(Capability capability) {
        TicketBackend tracker = emptyTracker();
        assumeFalse(
                tracker.capabilities().contains(capability),
                () -> "this tracker has the capability " + capability + "; other rules check it");
        return tracker;
    }

    private void assertAllRefused(TicketBackend tracker, Capability capability) {
        Bench bench = new Bench(tracker, seed(tracker, Samples.ticket("Parse dates")));
        Ticket before = bench.show();
        for (Operations.OnTicket operation : Operations.needing(capability)) {
            assertRefused(capability, operation.name(), () -> operation.call().on(tracker, bench.name()));
        }
        assertThat(bench.show()).as("the ticket").isEqualTo(before);
    }

    private static void assertRefused(Capability capability, String operation, ThrowingCallable call) {
        String wanted = operation + " must throw UnsupportedByBackendException(" + capability + "), but ";
        Throwable error = catchThrowable(call);
        assertThat(error)
                .withFailMessage(() -> wanted + (error == null ? "returned" : "threw " + error))
                .isInstanceOfSatisfying(
                        UnsupportedByBackendException.class,
                        it -> assertThat(it.capability())
                                .withFailMessage(() -> wanted + "it named " + it.capability())
                                .isEqualTo(capability));
    }
}
