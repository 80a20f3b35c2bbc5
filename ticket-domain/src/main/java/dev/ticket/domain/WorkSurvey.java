package dev.ticket.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a tracker stands at one moment: what is in which state, what waits in the queue, what is in progress, and which tickets
 * wait for whom. It answers and decides nothing. Immutable.
 *
 * <pre>{@code
 * WorkSurvey survey = new SurveyWork(tickets, tickets).survey(claims.list());
 * WorkSurvey.dutiesOf(role, roles).forEach(it -> System.out.println(it.word() + ": " + survey.waitingFor(it)));
 * }</pre>
 */
public final class WorkSurvey {
    /** The operations that take a ticket on, in the order of its life; tickets wait for somebody to do them. */
    public static final List<Operation> DUTIES = List.of(
            Operation.MARK_READY,
            Operation.QUEUE,
            Operation.ACCEPT,
            Operation.REPORT,
            Operation.REVIEW,
            Operation.COMPLETE,
            Operation.CLOSE);

    private final List<TicketSummary> tickets;
    private final WorkPlan plan;
    private final ClaimListing claims;
    private final Set<TicketId> claimed;
    private final boolean knowsClaims;
    private final Map<TicketId, WorkProgress> progress;
    private final int problems;

    /**
     * A survey of these.
     *
     * @param tickets all tickets
     * @param plan what the plan records say of them
     * @param claims who works on what, or null if that can't be known: then nobody seems to work on anything
     * @param progress how far the work is, of the open tickets in progress whose thread can be read
     * @param problems how many tickets, plan records and claims can't be read
     */
    public WorkSurvey(
            Collection<TicketSummary> tickets,
            WorkPlan plan,
            @Nullable ClaimListing claims,
            Map<TicketId, WorkProgress> progress,
            int problems) {
        this.tickets = tickets.stream().sorted(WorkQueue.order()).toList();
        this.plan = plan;
        this.knowsClaims = claims != null;
        this.claims = claims == null ? new ClaimListing(List.of(), List.of(), List.of()) : claims;
        this.claimed = this.claims.held();
        this.progress = Map.copyOf(progress);
        this.problems = problems;
    }

    /**
     * {@return the operations that tickets wait for a role to do, among {@link #DUTIES}; none for a role that only looks. A human
     * may do all, and is waited for where nobody else may: to queue and to close}
     *
     * @param role the role
     * @param roles all roles of the tracker: what they may do is nothing that a human is waited for
     */
    public static List<Operation> dutiesOf(Role role, Roles roles) {
        return DUTIES.stream()
                .filter(it -> role.permission(it).isPresent())
                .filter(it ->
                        !role.name().equals(Roles.HUMAN) || roles.thatMay(it).equals(List.of(Roles.HUMAN)))
                .toList();
    }

    /**
     * {@return the tickets that wait for somebody to do an operation, in the order of {@link WorkQueue}; none for one that is
     * not among {@link #DUTIES}}
     *
     * @param operation the operation
     */
    public List<TicketSummary> waitingFor(Operation operation) {
        return switch (operation) {
            case MARK_READY -> open(WorkflowState.Known.PLANNING);
            case QUEUE -> open(WorkflowState.Known.READY);
            case ACCEPT -> WorkQueue.acceptable(tickets, plan, claims);
            case REPORT -> inProgress(it -> !it.awaitsReview() && !it.isApproved());
            case REVIEW -> inProgress(WorkProgress::awaitsReview);
            case COMPLETE -> inProgress(WorkProgress::isApproved);
            case CLOSE ->
                tickets.stream()
                        .filter(it -> !it.status().is(TicketStatus.Known.CLOSED))
                        .filter(it -> LifecycleRules.stateOf(it).is(WorkflowState.Known.DONE))
                        .toList();
            default -> List.of();
        };
    }

    /** {@return the open tickets that are queued, in the order of {@link WorkQueue}, whatever is in their way} */
    public List<TicketSummary> queue() {
        return open(WorkflowState.Known.QUEUED);
    }

    /** {@return the open tickets that are in progress, in the order of {@link WorkQueue}} */
    public List<TicketSummary> inProgress() {
        return open(WorkflowState.Known.INPROGRESS);
    }

    private List<TicketSummary> inProgress(Predicate<WorkProgress> wanted) {
        return inProgress().stream()
                .filter(it -> progress(it.id()).filter(wanted).isPresent())
                .toList();
    }

    private List<TicketSummary> open(WorkflowState.Known state) {
        return tickets.stream().filter(it -> LifecycleRules.isOpenIn(it, state)).toList();
    }

    /** {@return how many open tickets are in each state: the states of the lifecycle in their order, then those nobody knows} */
    public Map<WorkflowState, Integer> states() {
        Map<WorkflowState, Integer> counts = new LinkedHashMap<>();
        for (WorkflowState.Known known : WorkflowState.Known.values()) {
            counts.put(WorkflowState.of(known), 0);
        }
        tickets.stream()
                .filter(it -> it.status().is(TicketStatus.Known.OPEN))
                .map(LifecycleRules::stateOf)
                // An older word for a known state is counted with it.
                .map(it -> it.known().map(WorkflowState::of).orElse(it))
                .forEach(it -> counts.merge(it, 1, Integer::sum));
        return counts;
    }

    /**
     * {@return how many tickets are in a status}
     *
     * @param status the status
     */
    public int count(TicketStatus.Known status) {
        return (int) tickets.stream().filter(it -> it.status().is(status)).count();
    }

    /**
     * {@return what stands in the way of work on a ticket now}
     *
     * @param ticket the ticket
     */
    public List<Obstacle> obstacles(TicketId ticket) {
        return plan.obstacles(ticket, claimed);
    }

    /** {@return whether it is known who works on what; if not, a ticket without a claim may be claimed} */
    public boolean knowsClaims() {
        return knowsClaims;
    }

    /**
     * {@return the last claim of a ticket, its time may be over; empty if it has none, or that was released}
     *
     * @param ticket the ticket
     */
    public Optional<Claim> lastClaim(TicketId ticket) {
        return claims.find(ticket)
                .or(() -> claims.expired().stream()
                        .filter(it -> it.ticket().equals(ticket))
                        .findFirst());
    }

    /**
     * {@return how far the work on a ticket is; empty unless it is open and in progress, and its thread can be read}
     *
     * @param ticket the ticket
     */
    public Optional<WorkProgress> progress(TicketId ticket) {
        return Optional.ofNullable(progress.get(ticket));
    }

    /** {@return how many tickets, plan records and claims can't be read} */
    public int problems() {
        return problems;
    }
}
