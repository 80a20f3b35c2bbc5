package dev.ticket.usecase;

import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes through the queue until a ticket is accepted. */
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
        for (int look = 0; look < LOOKS; look++) {
            List<TicketSummary> offered = acceptable();
            for (TicketSummary ticket : offered) {
                try {
                    return Optional.of(accept.apply(TicketIdOrSlug.of(ticket.id())));
                } catch (AcceptanceException e) {
                    if (e.claim().isPresent() || !isOfThisTicket(e.reason())) {
                        throw e;
                    }
                } catch (TicketNotFoundException | MalformedTicketException e) {
                    // Gone or spoiled since the look; the others are not.
                }
            }
            if (offered.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    List<TicketSummary> acceptable() {
        List<TicketSummary> tickets = reader.list(TicketFilter.all()).tickets();
        Set<TicketId> claimed = claims.list().live().stream().map(Claim::ticket).collect(Collectors.toSet());
        return WorkQueue.acceptable(tickets, WorkPlan.of(tickets, plans.listPlanRecords()), claimed);
    }

    /** Whether another ticket may do better: somebody was faster, or something is wrong with this one. */
    private static boolean isOfThisTicket(TicketException reason) {
        return reason instanceof TicketClaimedException
                || reason instanceof TicketConflictException
                || reason instanceof TicketBlockedException
                || reason instanceof TicketRefusedException
                || reason instanceof TicketNotFoundException
                || reason instanceof MalformedTicketException;
    }
}
