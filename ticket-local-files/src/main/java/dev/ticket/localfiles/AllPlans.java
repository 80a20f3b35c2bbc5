package dev.ticket.localfiles;

import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plans of all tickets. Most are read once, at a glance; a plan is one file, so it can't be half of one change and half
 * of another. With all care is read again what may be in the middle of a change: a journal names its ticket, the ticket was seen
 * twice, or something is wrong with the plan.
 */
final class AllPlans {
    /** So many tickets are read between two looks at the journal. */
    private static final int BATCH = 64;
    /** More batches than these are read by all processors: opening a file is what takes the time. */
    private static final int FEW = 4;

    private final TrackerRoot root;
    private final SteadyReading steady;
    private final Limits limits;
    private final Problems problems;
    private final Map<Path, PlanListing> plans = new LinkedHashMap<>();

    AllPlans(TrackerRoot root, SteadyReading steady, Limits limits) {
        this.root = root;
        this.steady = steady;
        this.limits = limits;
        this.problems = new Problems(root, limits);
    }

    /** Tickets of one status. */
    private record Batch(TicketStatus status, List<TicketDirectory> tickets) {}

    /** A ticket and its plan, null if a glance at it does not count. */
    private record Seen(TicketDirectory ticket, @Nullable PlanListing plan) {}

    PlanListing list() {
        List<TicketDirectory> all = steady.view(steady.journal())
                .finder()
                .readable(TrackerRoot.STATUSES, e -> problems.add(problem(e.path(), e)));
        Set<String> twice = twice(all);
        for (List<Seen> batch : glances(batches(all))) {
            for (Seen seen : batch) {
                if (seen.plan() == null
                        || !twice.isEmpty() && twice.contains(seen.ticket().name())) {
                    settle(seen.ticket());
                } else {
                    plans.put(seen.ticket().path(), seen.plan());
                }
            }
        }
        List<PlanRecord> records = new ArrayList<>();
        for (PlanListing plan : plans.values()) {
            records.addAll(plan.records());
            plan.problems().forEach(problems::add);
        }
        return new PlanListing(records, problems.list());
    }

    private static Set<String> twice(List<TicketDirectory> all) {
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        all.stream().map(TicketDirectory::name).filter(it -> !names.add(it)).forEach(twice::add);
        return twice;
    }

    private static List<Batch> batches(List<TicketDirectory> all) {
        List<Batch> batches = new ArrayList<>();
        for (TicketStatus status : TrackerRoot.STATUSES) {
            List<TicketDirectory> here =
                    all.stream().filter(it -> it.status().equals(status)).toList();
            for (int from = 0; from < here.size(); from += BATCH) {
                batches.add(new Batch(status, here.subList(from, Math.min(here.size(), from + BATCH))));
            }
        }
        return batches;
    }

    /** Each batch is a task of its own, so that no processor waits for long while another has some left. */
    private List<List<Seen>> glances(List<Batch> batches) {
        if (batches.size() <= FEW) {
            return batches.stream().map(this::glance).toList();
        }
        List<ForkJoinTask<List<Seen>>> tasks =
                batches.stream().map(it -> ForkJoinTask.adapt(() -> glance(it))).toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
    }

    private List<Seen> glance(Batch batch) {
        Set<String> changing = new HashSet<>();
        changed(changing);
        TrackerFiles files = steady.view(null).files();
        List<Seen> seen = new ArrayList<>();
        try (DiskView here = files.disk().at(root.directory(batch.status()))) {
            batch.tickets().forEach(it -> seen.add(new Seen(it, glance(files.on(here), it))));
        } catch (IOException e) {
            // The careful look tells why.
            return batch.tickets().stream().map(it -> new Seen(it, null)).toList();
        }
        changed(changing);
        return changing.isEmpty()
                ? seen
                : seen.stream()
                        .map(it -> changing.contains(it.ticket().name()) ? new Seen(it.ticket(), null) : it)
                        .toList();
    }

    private void changed(Set<String> changing) {
        Journal journal = steady.journal();
        if (journal != null) {
            changing.add(journal.ticket());
        }
    }

    /** A ticket that is not there may have moved. */
    private @Nullable PlanListing glance(TrackerFiles here, TicketDirectory ticket) {
        try {
            PlanFile plan = PlanFile.of(ticket, here, limits);
            boolean found = plan.exists() || here.exists(ticket.item());
            return found && plan.faults().isEmpty() ? plan.listing() : null;
        } catch (TicketException e) {
            return null;
        }
    }

    private void settle(TicketDirectory seen) {
        try {
            steady.read(it -> it.finder().again(seen), (view, ticket) -> {
                plans.put(
                        ticket.path(), PlanFile.of(ticket, view.files(), limits).listing());
                return ticket;
            });
        } catch (TicketNotFoundException e) {
            // It is gone since the names were read.
        } catch (MalformedTicketException | TicketStorageException e) {
            problems.add(problem(seen.shown(PlanFile.path(seen)), e));
        }
    }

    private static TicketProblem problem(String path, TicketException e) {
        String code = e instanceof MalformedTicketException ? "malformed" : "storage";
        return new TicketProblem(path, code, String.valueOf(e.getMessage()));
    }
}
