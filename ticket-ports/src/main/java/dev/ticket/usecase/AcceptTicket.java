package dev.ticket.usecase;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AcceptanceException.Step;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.PlanBook;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.ports.WorkflowKeeper;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accepts queued tickets, in five steps: reserves the claim, looks whether the ticket is queued, looks what the plan has
 * against it, takes it into progress, confirms the claim. Only then there is a {@link WorkOrder}, and this is the only way to
 * one; of many who accept one ticket at once exactly one gets it. Safe for use by several threads.
 *
 * <p>A ticket that is not queued and that nobody has claimed is refused at once, without a reservation. A step that fails ends
 * the acceptance with an {@link AcceptanceException} that names it. Before the ticket is in progress the reservation is
 * released, and expires if that fails too; after that the ticket stays in progress, and the order is to be {@linkplain #resume
 * had with the token} of the claim. The reasons are in {@code docs/lifecycle.md#claims-and-acceptance}.
 *
 * <pre>{@code
 * WorkOrder order = new AcceptTicket(tickets, tickets, tickets, claims)
 *         .accept(ticket, Acceptance.by(new Author("orchestrator")));
 * }</pre>
 */
public final class AcceptTicket {
    private final TicketReader reader;
    private final PlanBook plans;
    private final WorkflowKeeper workflow;
    private final ClaimRegistry claims;
    private final PlanCheck check;

    /**
     * Accepts tickets with those ports, the first three of one backend.
     *
     * @param reader looks tickets up
     * @param plans has what speaks against them
     * @param workflow takes them into progress
     * @param claims keeps others out
     */
    public AcceptTicket(TicketReader reader, PlanBook plans, WorkflowKeeper workflow, ClaimRegistry claims) {
        this.reader = reader;
        this.plans = plans;
        this.workflow = workflow;
        this.claims = claims;
        this.check = new PlanCheck(reader, plans, claims);
    }

    /**
     * Accepts a ticket.
     *
     * @param ticket its id or slug
     * @param acceptance who accepts it, how, and which records are acknowledged
     * @return the order to work on it
     * @throws AcceptanceException if a step fails; its reason says what to do next
     * @throws TicketException as {@link TicketReader#show} does, before any step
     */
    public WorkOrder accept(TicketIdOrSlug ticket, Acceptance acceptance) {
        TicketSummary seen = reader.show(ticket).summary();
        TicketId id = seen.id();
        WorkflowStep accept = new WorkflowStep.Accept(acceptance.plan(), acceptance.author());
        Step step = Step.RESERVE;
        Claim claim = null;
        try {
            // Of a ticket that can't be accepted nobody is to think that it is being accepted. One that somebody has is
            // theirs
            // first of all, and the reservation says so.
            Ruling ruling = LifecycleRules.step(seen, accept);
            if (!(ruling instanceof Ruling.Granted) && claims.find(id).isEmpty()) {
                step = Step.VALIDATE;
                Enforcement.enforce(id, ruling);
            }
            claim = claims.take(id, acceptance.request());
            step = Step.VALIDATE;
            Enforcement.enforce(id, LifecycleRules.step(look(id).summary(), accept));
            step = Step.PLAN;
            check.require(id, acceptance.plan().acknowledged());
            step = Step.RECORD;
            TicketReceipt receipt = workflow.advance(TicketIdOrSlug.of(id), accept);
            step = Step.CONFIRM;
            Claim confirmed = claims.confirm(id, claim.token());
            return new WorkOrder(receipt.ticket(), confirmed, acceptance.plan());
        } catch (TicketException e) {
            throw failed(id, step, claim, e);
        } catch (RuntimeException e) {
            // A mistake in a program, which must not keep others out as well.
            if (claim != null && step != Step.CONFIRM && !(step == Step.RECORD && isPerhapsRecorded(id, e))) {
                release(claim, e);
            }
            throw e;
        }
    }

    private AcceptanceException failed(TicketId id, Step step, @Nullable Claim claim, TicketException reason) {
        if (claim == null) {
            return AcceptanceException.nothingDone(id, step, reason);
        }
        boolean stored = step == Step.RECORD && reason instanceof TicketStorageException;
        if (step == Step.CONFIRM || stored && isPerhapsRecorded(id, reason)) {
            return AcceptanceException.toBeResumed(step, claim, reason);
        }
        release(claim, reason);
        return AcceptanceException.nothingDone(id, step, reason);
    }

    /** What fails may have stored all the same; only a ticket that is seen queued, or not even that, was surely not accepted. */
    private boolean isPerhapsRecorded(TicketId id, RuntimeException reason) {
        try {
            return LifecycleRules.stateOf(look(id).summary())
                    .known()
                    .filter(it -> it.compareTo(WorkflowState.Known.QUEUED) <= 0)
                    .isEmpty();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
            return true;
        }
    }

    private void release(Claim claim, RuntimeException reason) {
        try {
            claims.release(claim.ticket(), claim.token());
        } catch (RuntimeException e) {
            // It expires.
            reason.addSuppressed(e);
        }
    }

    /**
     * Gives the order for a ticket in progress again, to whoever has the token of its claim. A claim that is a mere reservation
     * is confirmed: its holder was interrupted, or took the ticket over.
     *
     * @param ticket its id or slug
     * @param token the token of the claim that holds
     * @return the order
     * @throws TicketConflictException if the ticket is not in progress, or no claim with that token holds; look at it again
     * @throws TicketRefusedException if the ticket is not open; open it first
     * @throws TicketException as {@link TicketReader#show} and {@link ClaimRegistry#confirm} do
     */
    public WorkOrder resume(TicketIdOrSlug ticket, ClaimToken token) {
        TicketId id = inProgress(ticket).summary().id();
        Claim claim = claims.confirm(id, token);
        // Whoever ended the work in between had no need of the claim.
        Ticket found = inProgress(TicketIdOrSlug.of(id));
        return new WorkOrder(found.ref(), claim, acceptedPlan(id));
    }

    /**
     * Takes over a ticket in progress whose claim has ended: its orchestrator has not come back in time.
     *
     * @param ticket its id or slug
     * @param request who takes it over, and for how long
     * @return the order
     * @throws dev.ticket.ports.TicketClaimedException if its claim still holds; wait for its end
     * @throws TicketConflictException if the ticket is not in progress; look at it again
     * @throws TicketRefusedException if the ticket is not open; open it first
     * @throws TicketException as {@link TicketReader#show} and {@link ClaimRegistry#take} do
     */
    public WorkOrder takeOver(TicketIdOrSlug ticket, ClaimRequest request) {
        TicketId id = inProgress(ticket).summary().id();
        Claim claim = claims.take(id, request);
        try {
            return resume(TicketIdOrSlug.of(id), claim.token());
        } catch (RuntimeException e) {
            release(claim, e);
            throw e;
        }
    }

    /**
     * Accepts the first ticket of the queue that can be accepted now: open, queued, with nothing in its way, claimed by nobody;
     * in the order of {@link dev.ticket.domain.WorkQueue}. One that somebody else accepts meanwhile is passed over.
     *
     * @param acceptance who accepts it and how; without acknowledgements, as nothing is in the way
     * @return the order, or empty if no ticket can be accepted now
     * @throws AcceptanceException if a step fails for a reason that is not this one ticket's
     * @throws TicketException if tickets, plans or claims can't be read
     */
    public Optional<WorkOrder> next(Acceptance acceptance) {
        return new NextTicket(reader, plans, claims).accept(it -> accept(it, acceptance));
    }

    /**
     * {@return the ticket that {@link #next} would begin with now, or empty if there is none; nobody has it by that}
     *
     * @throws TicketException if tickets, plans or claims can't be read
     */
    public Optional<TicketSummary> peek() {
        return new NextTicket(reader, plans, claims).acceptable().stream().findFirst();
    }

    private Ticket inProgress(TicketIdOrSlug ticket) {
        Ticket found = reader.show(ticket);
        TicketSummary summary = found.summary();
        WorkflowState state = LifecycleRules.stateOf(summary);
        if (!state.is(WorkflowState.Known.INPROGRESS)) {
            throw new TicketConflictException(
                    summary.id(),
                    "workflow_state",
                    WorkflowState.of(WorkflowState.Known.INPROGRESS).raw(),
                    state.raw());
        }
        if (!summary.status().is(TicketStatus.Known.OPEN)) {
            throw new TicketRefusedException(
                    summary.id(),
                    "work on it needs an open ticket, and this one is " + summary.status() + "; open it first");
        }
        return found;
    }

    private AcceptedPlan acceptedPlan(TicketId id) {
        return plans.listPlanRecords(TicketIdOrSlug.of(id)).records().stream()
                .flatMap(it -> Stream.ofNullable(it.acceptedPlan()))
                .reduce((earlier, later) -> later)
                .orElse(AcceptedPlan.empty());
    }

    private Ticket look(TicketId id) {
        return reader.show(TicketIdOrSlug.of(id));
    }
}
