package dev.ticket.usecase;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.foreign.ForeignMapping;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.MappedTicket;
import dev.ticket.domain.foreign.SourceReading;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Imports the tickets of another tracker: first a plan that changes nothing, then, if it is wanted, the import. What is here
 * already is left out, so that an import that broke off is simply run again.
 *
 * <pre>{@code
 * ImportTickets imports = new ImportTickets(ForeignTickets.open(ForeignTracker.WEDOW, Path.of(".tickets")), tickets);
 * imports.carryOut(imports.plan(new Author("ada")), done -> System.out.println(done.ticket().id()));
 * }</pre>
 */
public final class ImportTickets {
    private final TicketSource source;
    private final TicketBackend tracker;

    /**
     * Imports from there to here.
     *
     * @param source the other tracker
     * @param tracker this one
     */
    public ImportTickets(TicketSource source, TicketBackend tracker) {
        this.source = source;
        this.tracker = tracker;
    }

    /**
     * {@return what an import would do; nothing is changed}
     *
     * @param importer who would do it
     * @throws dev.ticket.ports.TicketException as {@link TicketSource#read} and {@link TicketBackend#list} do
     */
    public ImportPlan plan(Author importer) {
        SourceReading reading = source.read();
        Present present = present();
        Set<String> known = new HashSet<>(present.byLegacy().keySet());
        reading.tickets().forEach(it -> known.add(it.legacy()));
        List<MappedTicket> tickets = new ArrayList<>();
        List<ImportPlan.Skipped> skipped = new ArrayList<>();
        List<TicketProblem> problems = new ArrayList<>(reading.problems());
        Map<Object, String> seen = new HashMap<>();
        for (ForeignTicket from : reading.tickets()) {
            MappedTicket mapped = ForeignMapping.map(
                    from, target -> known.contains(from.tracker().legacy(target)), importer);
            String first = seen.putIfAbsent(identity(mapped), from.path());
            Optional<TicketSummary> there = present.find(mapped);
            if (first != null) {
                problems.add(new TicketProblem(
                        from.path(), "duplicate", "has the id and the time of " + first + "; change one of the ids"));
            } else if (there.isPresent()) {
                skipped.add(new ImportPlan.Skipped(from, there.get().id()));
            } else {
                tickets.add(mapped);
            }
        }
        return new ImportPlan(reading, importer, tickets, skipped, problems);
    }

    private static Object identity(MappedTicket mapped) {
        return List.of(
                mapped.ticket().legacy(), Optional.ofNullable(mapped.ticket().createdAt()));
    }

    /**
     * Does what a plan says. Each ticket is put in whole or not at all; one that can't be is a problem, and stops no other.
     * What tickets say of each other is recorded at the end, when all of them have their ids.
     *
     * @param plan what to do
     * @param progress is told of each ticket when it is in
     * @return what was done
     * @throws dev.ticket.ports.TicketException if the tracker can't be written to; what is in by then is in, and the import
     *     can be run again
     */
    public ImportResult carryOut(ImportPlan plan, Consumer<ImportResult.Done> progress) {
        List<ImportResult.Done> imported = new ArrayList<>();
        List<ImportPlan.Skipped> skipped = new ArrayList<>(plan.skipped());
        List<TicketProblem> problems = new ArrayList<>(plan.problems());
        for (MappedTicket mapped : plan.tickets()) {
            try {
                TicketReceipt receipt = tracker.importTicket(mapped.ticket());
                ImportResult.Done done = new ImportResult.Done(mapped, receipt.ticket());
                imported.add(done);
                progress.accept(done);
            } catch (TicketRefusedException e) {
                skipped.add(new ImportPlan.Skipped(mapped.from(), e.ticket()));
            } catch (InvalidRequestException e) {
                problems.add(new TicketProblem(mapped.from().path(), "invalid", String.valueOf(e.getMessage())));
            }
        }
        Map<ForeignTicket, TicketId> placed = new LinkedHashMap<>();
        imported.forEach(it -> placed.put(it.from().from(), it.ticket().id()));
        skipped.forEach(it -> placed.put(it.from(), it.ticket()));
        problems.addAll(new ImportedRelations(tracker, present(), plan).record(placed));
        return new ImportResult(imported, skipped, problems);
    }

    private Present present() {
        return Present.of(tracker.list(TicketFilter.all()).tickets());
    }
}
