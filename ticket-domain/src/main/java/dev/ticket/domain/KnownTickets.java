package dev.ticket.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tickets of a tracker as plan records name them, and how far each is. */
final class KnownTickets {
    private final Map<String, TicketSummary> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> bySlug = new HashMap<>();

    KnownTickets(Collection<TicketSummary> tickets) {
        for (TicketSummary ticket : tickets) {
            byId.put(ticket.id().value(), ticket);
            Slug slug = ticket.slug();
            if (slug != null) {
                bySlug.computeIfAbsent(slug.value(), it -> new ArrayList<>())
                        .add(ticket.id().value());
            }
        }
    }

    Collection<TicketSummary> all() {
        return byId.values();
    }

    /** The ids that a name stands for: a slug that several have for each of them, what nobody has for itself. */
    List<String> ids(String name) {
        return byId.containsKey(name) ? List.of(name) : bySlug.getOrDefault(name, List.of(name));
    }

    Optional<TicketSummary> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is not there counts as unfinished. */
    boolean isFinished(String id) {
        return find(id).filter(it -> isClosed(it) || is(it, WorkflowState.Known.DONE))
                .isPresent();
    }

    boolean isInProgress(String id) {
        return find(id).filter(it -> !isClosed(it) && is(it, WorkflowState.Known.INPROGRESS))
                .isPresent();
    }

    /** Only what is queued can be accepted: a claim on any other says nothing. */
    boolean isBeingAccepted(String id, Set<TicketId> claimed) {
        return find(id).filter(
                        it -> claimed.contains(it.id()) && LifecycleRules.isOpenIn(it, WorkflowState.Known.QUEUED))
                .isPresent();
    }

    String standing(String id) {
        return find(id).map(it -> {
                    String status = isOpen(it) ? "" : it.status() + ", ";
                    return "is " + status + LifecycleRules.stateOf(it);
                })
                .orElse("is not in the tracker");
    }

    static boolean isOffered(TicketSummary ticket) {
        return LifecycleRules.isOpenIn(ticket, WorkflowState.Known.READY)
                || LifecycleRules.isOpenIn(ticket, WorkflowState.Known.QUEUED);
    }

    static boolean isBeingWorkedOn(TicketSummary ticket) {
        return LifecycleRules.isOpenIn(ticket, WorkflowState.Known.INPROGRESS);
    }

    private static boolean isOpen(TicketSummary ticket) {
        return ticket.status().is(TicketStatus.Known.OPEN);
    }

    private static boolean isClosed(TicketSummary ticket) {
        return ticket.status().is(TicketStatus.Known.CLOSED);
    }

    private static boolean is(TicketSummary ticket, WorkflowState.Known state) {
        return LifecycleRules.stateOf(ticket).is(state);
    }
}
