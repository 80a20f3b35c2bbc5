package dev.ticket.testkit;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.ports.UnsupportedByBackendException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reference tracker: keeps tickets in memory, and every rule of {@code docs/contract.md}. Safe for use by several
 * threads. Made for tests of programs that use tickets, and to be read by authors of adapters: each operation reads a ticket
 * while no other can write, asks {@link TicketRules}, and applies the answer in one step.
 *
 * <p>It can do everything but {@link Capability#DOCUMENTS}. Its ids are {@code T-1}, {@code T-2}: ids are opaque.
 *
 * <pre>{@code
 * TicketBackend tickets = InMemoryTickets.open(Clock.systemUTC());
 * tickets.create(NewTicket.titled("Parse dates", new Author("ada")));
 * }</pre>
 */
public final class InMemoryTickets implements TicketBackend {
    private final TicketShelf shelf;
    private final Set<Capability> capabilities;

    private InMemoryTickets(TicketShelf shelf, Set<Capability> capabilities) {
        this.shelf = shelf;
        this.capabilities = Collections.unmodifiableSet(capabilities);
    }

    /**
     * {@return a new tracker without tickets, with every capability but documents}
     *
     * @param clock tells when things happen; of its time the seconds count
     */
    public static InMemoryTickets open(Clock clock) {
        return new InMemoryTickets(new TicketShelf(clock), EnumSet.complementOf(EnumSet.of(Capability.DOCUMENTS)));
    }

    /**
     * {@return the same tickets, seen by somebody who can do less}
     *
     * @param fewer what is still possible besides reading
     * @throws IllegalArgumentException if this tracker itself can't do one of them
     */
    public InMemoryTickets with(Set<Capability> fewer) {
        if (!capabilities.containsAll(fewer)) {
            throw new IllegalArgumentException("can do " + capabilities + " only, not all of " + fewer);
        }
        EnumSet<Capability> rest = EnumSet.noneOf(Capability.class);
        rest.addAll(fewer);
        return new InMemoryTickets(shelf, rest);
    }

    /**
     * Puts a ticket in as no operation would: with a slug that another has, as after a merge of two branches, or with
     * fields that only operations write. For tests of what comes then.
     *
     * @param ticket the ticket; its slug is not numbered
     * @param more further fields, of any kind
     * @return its id
     */
    public TicketId plant(NewTicket ticket, FieldValues more) {
        return shelf.plant(ticket, more).ticket().id();
    }

    /**
     * Gives a ticket a workflow state by no step, as a careless hand does. For tests of what comes then.
     *
     * @param ticket its id or slug
     * @param state the workflow state, or null if it shall have none
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     */
    public void putInState(TicketIdOrSlug ticket, @Nullable WorkflowState state) {
        shelf.replace(ticket, (before, at) -> before.inState(state));
    }

    /**
     * Makes a ticket unreadable, as a careless hand does. For tests of what comes then.
     *
     * @param ticket its id or slug
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     */
    public void spoil(TicketIdOrSlug ticket) {
        shelf.replace(ticket, (before, at) -> before.spoiled());
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        List<StoredTicket> all = shelf.all();
        List<TicketProblem> problems = all.stream()
                .filter(StoredTicket::unreadable)
                .map(it -> new TicketProblem(it.id().value(), "malformed", "can't be understood; mend it"))
                .toList();
        return new TicketListing(
                filter.select(all.stream().filter(it -> !it.unreadable()).map(StoredTicket::summary))
                        .toList(),
                problems);
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        return shelf.read(ticket).toTicket();
    }

    @Override
    public TicketDocuments documents(TicketIdOrSlug ticket) {
        throw new UnsupportedByBackendException(Capability.DOCUMENTS);
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        need(Capability.CREATE);
        return shelf.create(ticket);
    }

    @Override
    public TicketReceipt importTicket(ImportedTicket ticket) {
        need(Capability.IMPORT);
        return shelf.importTicket(ticket);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        need(Capability.EDIT);
        return shelf.update(ticket, before -> TicketRules.edit(before.revision(), edit));
    }

    @Override
    public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
        need(Capability.EVENTS);
        return shelf.update(ticket, before -> TicketRules.record(event));
    }

    @Override
    public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
        need(Capability.EVENTS);
        return shelf.update(ticket, before -> TicketRules.review(review));
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        need(Capability.STATUS);
        return shelf.update(ticket, before -> TicketRules.move(before.summary(), change));
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        need(Capability.STATUS);
        return shelf.update(ticket, before -> TicketRules.close(before.summary(), closing));
    }

    @Override
    public TicketReceipt attach(TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
        need(Capability.ARTIFACTS);
        TicketId id = shelf.read(ticket).id();
        if (name.isWrittenByOperation()) {
            throw new TicketRefusedException(id, name + " is kept by operations; choose another name");
        }
        // Read before it is this ticket's turn: somebody else's stream may be slow.
        byte[] bytes = read(name, content);
        return shelf.replace(TicketIdOrSlug.of(id), (before, at) -> {
            if (ifPresent == IfPresent.REFUSE && before.artifacts().containsKey(name)) {
                throw new TicketRefusedException(
                        id, "it has an artifact " + name + "; replace it, or choose another name");
            }
            return before.withArtifact(name, bytes, at);
        });
    }

    @Override
    public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
        need(Capability.ARTIFACTS);
        return shelf.read(ticket).listArtifacts();
    }

    @Override
    public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
        need(Capability.ARTIFACTS);
        StoredTicket found = shelf.read(ticket);
        byte[] content = found.artifacts().get(name);
        if (content == null) {
            List<String> names =
                    found.artifacts().keySet().stream().map(ArtifactName::value).toList();
            throw new TicketNotFoundException(found.id(), name, Spelling.similar(name.value(), names));
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
        need(Capability.WORKFLOW);
        return shelf.update(ticket, before -> LifecycleRules.step(before.summary(), step));
    }

    @Override
    public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
        need(Capability.PLAN);
        return shelf.plan(ticket, (before, id, at) -> {
            refuse(before.id(), PlanRules.refusal(record));
            return PlanRules.recorded(record, id, before.summary(), at);
        });
    }

    @Override
    public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
        need(Capability.PLAN);
        return shelf.plan(ticket, (before, id, at) -> {
            refuse(before.id(), PlanRules.refusal(new PlanListing(before.plan(), List.of()), retraction));
            return PlanRules.recorded(retraction, id, before.summary(), at);
        });
    }

    @Override
    public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
        need(Capability.PLAN);
        return new PlanListing(shelf.read(ticket).plan(), List.of());
    }

    @Override
    public PlanListing listPlanRecords() {
        need(Capability.PLAN);
        return new PlanListing(
                shelf.all().stream().flatMap(it -> it.plan().stream()).toList(), List.of());
    }

    @Override
    public DoctorReport doctor() {
        need(Capability.DOCTOR);
        return new DoctorReport(ShelfDoctor.examine(shelf.all()));
    }

    /** Nothing here can be mended without guessing: what is wrong was put in by hand. */
    @Override
    public RepairReport proposeRepair() {
        return new RepairReport(List.of(), doctor());
    }

    @Override
    public RepairReport repair() {
        return new RepairReport(List.of(), doctor());
    }

    private void need(Capability capability) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedByBackendException(capability);
        }
    }

    private static void refuse(TicketId ticket, Optional<String> reason) {
        reason.ifPresent(it -> {
            throw new TicketRefusedException(ticket, it);
        });
    }

    private static byte[] read(ArtifactName name, InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new TicketStorageException(name.value(), "its content can't be read; nothing was stored", e);
        }
    }
}
