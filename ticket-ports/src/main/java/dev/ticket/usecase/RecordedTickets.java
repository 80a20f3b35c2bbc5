package dev.ticket.usecase;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.RecordedChange;
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
import dev.ticket.domain.TicketRef;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A tracker each change of which goes on record by itself, as its author, the moment it is made. Before a change it is looked
 * whether it can be recorded; if recording fails after it all the same, the change stands, and the error says so. A repair is
 * not recorded: look at it first. As safe for several threads as the tracker and the recorder behind it.
 *
 * <pre>{@code
 * TicketBackend recorded = RecordedTickets.around(tickets, recorder, new Author("ada"));
 * recorded.close(ticket, closing); // and there is a commit "Close parse-dates"
 * }</pre>
 */
public final class RecordedTickets implements TicketBackend {
    private final TicketBackend real;
    private final ChangeRecorder recorder;
    private final Author user;

    private RecordedTickets(TicketBackend real, ChangeRecorder recorder, Author user) {
        this.real = real;
        this.recorder = recorder;
        this.user = user;
    }

    /**
     * {@return a tracker whose changes are recorded}
     *
     * @param real the tracker
     * @param recorder records them
     * @param user the author of what names none itself: edits and artifacts
     */
    public static TicketBackend around(TicketBackend real, ChangeRecorder recorder, Author user) {
        return new RecordedTickets(real, recorder, user);
    }

    private TicketReceipt recorded(Author author, Supplier<TicketReceipt> change, Function<String, String> subject) {
        recorder.requireReady();
        TicketReceipt receipt = change.get();
        TicketRef ticket = receipt.ticket();
        recorder.record(ticket.id(), new RecordedChange(author, line(subject.apply(name(ticket)))));
        return receipt;
    }

    private PlanRecord planned(Author author, Supplier<PlanRecord> change, Function<PlanRecord, String> subject) {
        recorder.requireReady();
        PlanRecord record = change.get();
        recorder.record(record.ticket(), new RecordedChange(author, line(subject.apply(record))));
        return record;
    }

    static String name(TicketRef ticket) {
        return ticket.slug() == null ? ticket.id().value() : ticket.slug().value();
    }

    private static String name(PlanRecord record) {
        return record.slug() == null ? record.ticket().value() : record.slug().value();
    }

    static String line(String subject) {
        return subject.length() <= RecordedChange.MAX ? subject : subject.substring(0, RecordedChange.MAX - 3) + "...";
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
        return recorded(ticket.author(), () -> real.create(ticket), it -> "Create " + it);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        return recorded(user, () -> real.edit(ticket, edit), it -> "Edit " + it);
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        String kind = event.kind().raw().replace('_', ' ');
        return recorded(event.author(), () -> real.addEvent(ticket, event), it -> "Add " + kind + " to " + it);
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        String result = review.result().raw().replace('_', ' ');
        return recorded(review.author(), () -> real.review(ticket, review), it -> "Review " + it + ": " + result);
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        return recorded(
                change.author(),
                () -> real.setStatus(ticket, change),
                it -> "Move " + it + " to " + change.to().raw());
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        return recorded(closing.author(), () -> real.close(ticket, closing), it -> "Close " + it);
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        return recorded(
                user,
                () -> real.attach(ticket, name, content, ifPresent),
                it -> "Attach " + name.value() + " to " + it);
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
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        return planned(
                record.author(),
                () -> real.addPlanRecord(ticket, record),
                it -> "Plan " + name(it) + ": " + it.relation().raw()
                        + (it.relatedTicket() == null ? "" : " " + it.relatedTicket()));
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        return planned(
                retraction.author(),
                () -> real.retractPlanRecord(ticket, retraction),
                it -> "Plan " + name(it) + ": retract " + retraction.record());
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
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        String words = step.operation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String verb = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return recorded(step.author(), () -> real.advance(ticket, step), it -> verb + ": " + it);
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        return recorded(ticket.ticket().author(), () -> real.importTicket(ticket), it -> "Import " + it);
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
