package dev.ticket.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.util.List;

/** A tracker with one ticket on it, ready to be tried. */
record Bench(TicketBackend tracker, TicketId id) {
    /** {@return an empty tracker; the test is skipped if it lacks one of the capabilities} */
    static TicketBackend empty(TrackerUnderTest kit, Capability... needed) {
        TicketBackend tracker = kit.emptyTracker();
        for (Capability capability : needed) {
            assumeTrue(
                    tracker.capabilities().contains(capability),
                    () -> "this tracker has no capability " + capability + "; it refuses, which other rules check");
        }
        return tracker;
    }

    /** {@return a tracker with one ticket; the test is skipped if it lacks one of the capabilities} */
    static Bench with(TrackerUnderTest kit, Capability... needed) {
        return with(kit, Samples.ticket("Parse dates"), needed);
    }

    static Bench with(TrackerUnderTest kit, NewTicket ticket, Capability... needed) {
        TicketBackend tracker = empty(kit, needed);
        return new Bench(tracker, kit.seed(tracker, ticket));
    }

    TicketIdOrSlug name() {
        return TicketIdOrSlug.of(id);
    }

    Ticket show() {
        return tracker.show(name());
    }

    PlanListing plan() {
        return tracker.listPlanRecords(name());
    }

    List<TicketEvent> events() {
        return show().events();
    }

    TicketEvent lastEvent() {
        List<TicketEvent> events = events();
        return events.get(events.size() - 1);
    }

    boolean can(Capability capability) {
        return tracker.capabilities().contains(capability);
    }
}
