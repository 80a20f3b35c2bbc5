package dev.ticket.usecase;

import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkQueue;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketRefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through the queue until a ticket is accepted. What is wrong with one ticket stays wrong: it is not tried again. What
 * somebody else has, or has before it, may be free at the next look, which asks for that anew.
 */
final class NextTicket {
    /** While others take the tickets of one look, those who queue may have added more. */
    private static final int LOOKS = 3;

    private final TicketReader reader;
    private final PlanBook plans;
    private final ClaimRegistry claims;

    NextTicket(TicketReader reader, PlanBook plans, ClaimRegistry claims) {
        this.reader = reader;
        this.plans = plans;
        this.claims = claims;
    }

    Optional<WorkOrder> accept(Function<TicketIdOrSlug, WorkOrder> accept) {
        Set<TicketId> refused = new HashSet<>();
        for (int look = 0; look < LOOKS; look++) {
            List<TicketSummary> offered = acceptable().stream()
                    .filter(it -> !refused.contains(it.id()))
                    .toList();
            for (TicketSummary ticket : offered) {
                try {
                    return Optional.of(accept.apply(TicketIdOrSlug.of(ticket.id())));
                } catch (AcceptanceException e) {
                    if (e.claim().isPresent() || !isTaken(e.reason()) && !isSpoiled(e.reason())) {
                        throw e;
                    }
                    if (isSpoiled(e.reason())) {
                        refused.add(ticket.id());
                    }
                } catch (TicketNotFoundException | MalformedTicketException e) {
                    // Gone or spoiled since the look; the others are not.
                    refused.add(ticket.id());
                }
            }
            if (offered.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    List<TicketSummary> acceptable() {
        ClaimListing held = claims.list();
        List<TicketSummary> tickets = reader.list(TicketFilter.all()).tickets();
        return WorkQueue.acceptable(tickets, new ReadPlan(plans).of(tickets, plans.listPlanRecords()), held);
    }

    /** Whether somebody was faster, with this ticket or with one that conflicts with it. */
    private static boolean isTaken(TicketException reason) {
        return reason instanceof TicketClaimedException || reason instanceof TicketBlockedException;
    }

    /** Whether something is wrong with this ticket, and another may do better. */
    private static boolean isSpoiled(TicketException reason) {
        return reason instanceof TicketConflictException
                || reason instanceof TicketRefusedException
                || reason instanceof TicketNotFoundException
                || reason instanceof MalformedTicketException;
    }
}
