package dev.ticket.usecase;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Operation;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tracker as one role may use it: what the role may not do is refused with {@link
 * dev.ticket.ports.TicketDeniedException}, and everything else is passed on. Hand this to a program instead of the tracker
 * itself, and it can't do more by mistake. As safe for several threads as the tracker behind it.
 *
 * <p>Its capabilities are the tracker's: they say what the tracker can do, not who may. A role that may not do
 * something is refused before anything is looked up, also what the tracker can't do at all.
 *
 * <p>A permission with a condition is checked on the ticket as it is. An edit is then made from the revision that was looked
 * at, so a ticket that changes in between refuses it as {@linkplain dev.ticket.ports.TicketConflictException changed}. The
 * state that a step of the lifecycle begins in is checked by the tracker once more, in the same step. For all else the check
 * and the write are two steps: a comment, report, review or file, a move or a closing may reach a ticket that left its state,
 * or got a report, the moment before.
 *
 * <pre>{@code
 * TicketBackend forCoder = GatedTickets.around(tickets, roles, roles.find("coder").orElseThrow());
 * forCoder.close(ticket, closing); // TicketDeniedException: only a human may
 * }</pre>
 */
public final class GatedTickets implements TicketBackend {
    private final TicketBackend real;
    private final Gate gate;

    private GatedTickets(TicketBackend real, Gate gate) {
        this.real = real;
        this.gate = gate;
    }

    /**
     * {@return a tracker as a role may use it}
     *
     * @param real the tracker
     * @param roles all roles of the tracker, to say who may do what the role may not
     * @param role the role
     */
    public static TicketBackend around(TicketBackend real, Roles roles, Role role) {
        return new GatedTickets(real, new Gate(real, roles, role));
    }

    @Override
    public Set<Capability> capabilities() {
        return real.capabilities();
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        gate.check(Operation.READ);
        return real.list(filter);
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        gate.check(Operation.READ, ticket, null);
        return real.show(ticket);
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        gate.check(Operation.READ, ticket, null);
        return real.documents(ticket);
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        gate.check(Operation.CREATE);
        return real.create(ticket);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        Optional<Ticket> seen = gate.check(Operation.EDIT, ticket, null);
        return real.edit(ticket, seen.map(it -> from(it, edit)).orElse(edit));
    }

    /** The edit, made from the ticket that was looked at; one that was made from another is stale already. */
    private static TicketEdit from(Ticket seen, TicketEdit edit) {
        Enforcement.enforce(seen.id(), TicketRules.edit(seen.revision(), edit));
        return edit.ifRevision(seen.revision());
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        gate.check(Operation.appending(event.kind()), ticket, event.author());
        return real.addEvent(ticket, event);
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        gate.check(Operation.REVIEW, ticket, review.author());
        return real.review(ticket, review);
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        gate.check(Operation.MOVE, ticket, change.author());
        return real.setStatus(ticket, change);
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        gate.check(Operation.CLOSE, ticket, closing.author());
        return real.close(ticket, closing);
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        gate.check(Operation.ATTACH, ticket, null);
        return real.attach(ticket, name, content, ifPresent);
    }

    @Override
    public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
        gate.check(Operation.READ, ticket, null);
        return real.listArtifacts(ticket);
    }

    @Override
    public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
        gate.check(Operation.READ, ticket, null);
        return real.readArtifact(ticket, name);
    }

    @Override
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        gate.check(Operation.PLAN, ticket, record.author());
        return real.addPlanRecord(ticket, record);
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        gate.check(Operation.PLAN, ticket, retraction.author());
        return real.retractPlanRecord(ticket, retraction);
    }

    @Override
    public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
        gate.check(Operation.READ, ticket, null);
        return real.listPlanRecords(ticket);
    }

    @Override
    public PlanListing listPlanRecords() {
        gate.check(Operation.READ);
        return real.listPlanRecords();
    }

    @Override
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        gate.check(step.operation(), ticket, step.author());
        return real.advance(ticket, step);
    }

    @Override
    public DoctorReport doctor() {
        gate.check(Operation.READ);
        return real.doctor();
    }

    @Override
    public RepairReport proposeRepair() {
        gate.check(Operation.READ);
        return real.proposeRepair();
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        gate.check(Operation.IMPORT);
        return real.importTicket(ticket);
    }

    @Override
    public RepairReport repair() {
        gate.check(Operation.REPAIR);
        return real.repair();
    }
}
