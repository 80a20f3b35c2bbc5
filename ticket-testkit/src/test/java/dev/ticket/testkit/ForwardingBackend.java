package dev.ticket.testkit;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.RepairReport;
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
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** A backend that passes everything on to another; the broken ones override what they break. */
class ForwardingBackend implements TicketBackend {
    final TicketBackend real;

    ForwardingBackend(TicketBackend real) {
        this.real = real;
    }

    @Override
    public Set<Capability> capabilities() {
        return real.capabilities();
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        return real.list(filter);
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        return real.show(ticket);
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        return real.documents(ticket);
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        return real.create(ticket);
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        return real.importTicket(ticket);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        return real.edit(ticket, edit);
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        return real.addEvent(ticket, event);
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        return real.review(ticket, review);
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        return real.setStatus(ticket, change);
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        return real.close(ticket, closing);
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        return real.attach(ticket, name, content, ifPresent);
    }

    @Override
    public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
        return real.listArtifacts(ticket);
    }

    @Override
    public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
        return real.readArtifact(ticket, name);
    }

    @Override
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        return real.advance(ticket, step);
    }

    @Override
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        return real.addPlanRecord(ticket, record);
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        return real.retractPlanRecord(ticket, retraction);
    }

    @Override
    public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
        return real.listPlanRecords(ticket);
    }

    @Override
    public PlanListing listPlanRecords() {
        return real.listPlanRecords();
    }

    @Override
    public DoctorReport doctor() {
        return real.doctor();
    }

    @Override
    public RepairReport proposeRepair() {
        return real.proposeRepair();
    }

    @Override
    public RepairReport repair() {
        return real.repair();
    }
}
