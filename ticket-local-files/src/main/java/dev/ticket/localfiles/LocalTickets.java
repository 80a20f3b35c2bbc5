package dev.ticket.localfiles;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.LifecycleRules;
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
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.domain.merge.Settlement;
import dev.ticket.domain.merge.SettlingRules;
import dev.ticket.ports.Capability;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketMerger;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A tracker of Markdown files in a directory, in the format of {@code docs/format.md}. It keeps no state of its own: what
 * other programs write there is seen at once. Safe for use by several threads and processes.
 *
 * <pre>{@code
 * TicketBackend tickets = LocalTickets.open(Path.of("work-items"));
 * }</pre>
 */
public final class LocalTickets implements TicketBackend, ConflictSettler {
    private final SteadyReading steady;
    private final TicketReading reading;
    private final TicketWriter writer;
    private final TicketMaker maker;
    private final LocalPlans plans;
    private final LocalDoctor doctor;
    private final LocalTicketsOptions options;

    LocalTickets(TrackerRoot root, Disk disk, Processes processes, LocalTicketsOptions options) {
        this.options = options;
        this.steady = new SteadyReading(root, disk, processes, options);
        this.reading = new TicketReading(root, steady, options.limits());
        this.writer = new TicketWriter(root, disk, processes, options);
        this.maker = new TicketMaker(root, writer, options);
        this.plans = new LocalPlans(root, steady, writer, options);
        this.doctor = new LocalDoctor(root, steady, writer, options.limits());
    }

    /**
     * Opens a tracker that is there, as its file {@code ticket.yaml} says; without one, with the defaults.
     *
     * @param root its directory, for example {@code work-items}; it may be a link
     * @return the tracker
     * @throws dev.ticket.ports.MalformedTicketException if that file can't be understood; repair it
     * @throws dev.ticket.ports.TicketStorageException if there is no such directory, or it is no tracker
     */
    public static LocalTickets open(Path root) {
        return open(root, LocalTicketsOptions.read(root));
    }

    /**
     * Opens a tracker that is there with exactly these options; its file {@code ticket.yaml} is not read. To change some
     * of what the file says, begin with {@link LocalTicketsOptions#read}.
     *
     * @param root its directory, for example {@code work-items}; it may be a link
     * @param options clock, waiting time and limits
     * @return the tracker
     * @throws dev.ticket.ports.TicketStorageException if there is no such directory, or it is no tracker
     */
    public static LocalTickets open(Path root, LocalTicketsOptions options) {
        TrackerRoot found = TrackerRoot.open(root);
        return new LocalTickets(found, OpenatDisk.of(found.real()), new Processes(), options);
    }

    /**
     * {@return whether a directory is a tracker: it has at least one of the directories {@code open}, {@code pending},
     * {@code closed}; false also for a directory that is not there, and for a file}
     *
     * @param root the directory; it may be a link
     * @throws dev.ticket.ports.TicketStorageException if it can't be looked at; mend its permissions
     */
    public static boolean isTracker(Path root) {
        return TrackerRoot.isTracker(root);
    }

    /**
     * Makes a directory a tracker; what is there stays.
     *
     * @param root the directory, which is made if it is missing
     * @return the tracker
     * @throws dev.ticket.ports.MalformedTicketException if a file {@code ticket.yaml} is there and can't be understood
     * @throws dev.ticket.ports.TicketStorageException if it can't be made
     */
    public static LocalTickets init(Path root) {
        TrackerRoot.init(root);
        return open(root);
    }

    /** {@return what merges tickets of any tracker of this format; it needs none, and touches no file} */
    public static TicketMerger merger() {
        return new LocalMerger();
    }

    @Override
    public TicketReceipt settle(TicketIdOrSlug ticket, Settlement settlement) {
        return writer.update(ticket, (before, revision) -> SettlingRules.settle(before, revision, settlement));
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        return reading.list(filter);
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        return reading.show(ticket);
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        return reading.documents(ticket);
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        return maker.create(ticket);
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        return maker.importTicket(ticket);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        return writer.update(ticket, (before, revision) -> TicketRules.edit(revision, edit));
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        return writer.update(ticket, (before, revision) -> TicketRules.record(event));
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        return writer.update(ticket, (before, revision) -> TicketRules.review(review));
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        if (!TrackerRoot.STATUSES.contains(change.to())) {
            throw new InvalidRequestException(
                    "status", "'" + change.to() + "' is none of " + TrackerRoot.STATUSES + "; choose one of them");
        }
        return writer.update(ticket, (before, revision) -> TicketRules.move(before, change));
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        return writer.update(ticket, (before, revision) -> TicketRules.close(before, closing));
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        byte[] bytes = ArtifactFiles.content(content, options.limits());
        return writer.updateFiles(
                ticket, (artifacts, directory) -> artifacts.attach(directory, name, bytes, ifPresent));
    }

    @Override
    public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
        return steady.read(
                view -> view.finder().find(ticket),
                (view, place) -> view.artifacts().list(place));
    }

    @Override
    public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
        return steady.read(
                view -> view.finder().find(ticket),
                (view, place) -> view.artifacts().read(place, name));
    }

    @Override
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        return writer.update(ticket, (before, revision) -> LifecycleRules.step(before, step));
    }

    @Override
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        return plans.add(ticket, record);
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        return plans.retract(ticket, retraction);
    }

    @Override
    public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
        return plans.list(ticket);
    }

    @Override
    public PlanListing listPlanRecords() {
        return plans.list();
    }

    @Override
    public DoctorReport doctor() {
        return doctor.examine();
    }

    @Override
    public RepairReport proposeRepair() {
        return doctor.propose();
    }

    @Override
    public RepairReport repair() {
        return doctor.repair();
    }
}
