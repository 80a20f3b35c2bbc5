package dev.ticket.app.cli;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A tracker on which nothing works; a test overrides what shall, or names the error. */
class FailingBackend implements TicketBackend {
    /** {@return the error that everything ends in} */
    RuntimeException error() {
        return new UnsupportedOperationException("not in this test");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        throw error();
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        throw error();
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        throw error();
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        throw error();
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        throw error();
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        throw error();
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        throw error();
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        throw error();
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        throw error();
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        throw error();
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        throw error();
    }

    @Override
    public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
        throw error();
    }

    @Override
    public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
        throw error();
    }

    @Override
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        throw error();
    }

    @Override
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        throw error();
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        throw error();
    }

    @Override
    public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
        throw error();
    }

    @Override
    public PlanListing listPlanRecords() {
        throw error();
    }

    @Override
    public DoctorReport doctor() {
        throw error();
    }

    @Override
    public RepairReport proposeRepair() {
        throw error();
    }

    @Override
    public RepairReport repair() {
        throw error();
    }
}
