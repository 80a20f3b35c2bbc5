package dev.ticket.localfiles;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads tickets: the heads of many, or one whole. */
final class TicketReading {
    private final TrackerRoot root;
    private final SteadyReading steady;
    private final Limits limits;

    TicketReading(TrackerRoot root, SteadyReading steady, Limits limits) {
        this.root = root;
        this.steady = steady;
        this.limits = limits;
    }

    /**
     * The head of a ticket, or what is wrong with it; neither, if there is no ticket.
     *
     * @param calm whether nothing hints at a change that is under way
     */
    private record Head(
            TicketDirectory place,
            @Nullable TicketSummary summary,
            @Nullable TicketProblem problem,
            boolean calm) {}

    /**
     * Heads are read once, and again only where one may be in the middle of a change: it can't be read, it says that it is
     * elsewhere, it was seen twice, or a journal names it.
     */
    TicketListing list(TicketFilter filter) {
        List<TicketStatus> statuses =
                TrackerRoot.STATUSES.stream().filter(filter::matches).toList();
        Journal journal = steady.journal();
        Problems problems = new Problems(root, limits);
        List<Head> heads = heads(
                steady.view(journal),
                statuses,
                e -> problems.add(new TicketProblem(e.path(), "storage", String.valueOf(e.getMessage()))));
        Set<String> changing = twice(heads);
        for (Journal change : new Journal[] {journal, steady.journal()}) {
            if (change != null) {
                changing.add(change.ticket());
            }
        }
        Map<TicketDirectory, TicketSummary> found = new LinkedHashMap<>();
        Map<TicketDirectory, TicketProblem> faults = new LinkedHashMap<>();
        for (Head seen : heads) {
            boolean calm = seen.calm() && !changing.contains(seen.place().name());
            Head head = calm ? seen : settled(seen.place());
            if (head != null && head.summary() != null) {
                found.put(head.place(), head.summary());
            } else if (head != null
                    && head.problem() != null
                    && filter.matches(head.place().status())) {
                faults.put(head.place(), head.problem());
            }
        }
        faults.values().forEach(problems::add);
        TrackerFiles files = steady.view(null).files();
        statuses.forEach(status -> files.unspelled(status)
                .forEach(name -> problems.add(new TicketProblem(
                        root.shown(root.directory(status)) + "/" + name, "storage", TrackerFiles.UNSPELLED))));
        return new TicketListing(filter.select(found.values().stream()).toList(), problems.list());
    }

    private static Set<String> twice(List<Head> heads) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        heads.forEach(it -> {
            if (!names.add(it.place().name())) {
                twice.add(it.place().name());
            }
        });
        return twice;
    }

    private static List<Head> heads(
            TrackerView view, List<TicketStatus> statuses, Consumer<TicketStorageException> unreadable) {
        List<Head> heads = new ArrayList<>();
        List<TicketDirectory> places = view.finder().readable(statuses, unreadable);
        for (TicketStatus status : statuses) {
            List<TicketDirectory> here =
                    places.stream().filter(it -> it.status().equals(status)).toList();
            if (!here.isEmpty()) {
                heads.addAll(heads(view, status, here));
            }
        }
        return heads;
    }

    private static List<Head> heads(TrackerView view, TicketStatus status, List<TicketDirectory> places) {
        TrackerFiles files = view.files();
        try (DiskView here = files.disk().at(files.root().directory(status))) {
            ItemReader items = view.items().on(files.on(here));
            return places.stream().map(it -> head(items, files.on(here), it)).toList();
        } catch (IOException e) {
            throw files.storage(files.root().directory(status), "can't be read", e);
        }
    }

    private static Head head(ItemReader items, TrackerFiles files, TicketDirectory place) {
        try {
            ItemFile item = items.item(place);
            String says = item.head().textOf(ItemFile.STATUS);
            boolean here = says == null || says.equals(place.status().raw());
            return new Head(place, ItemReader.summary(place, item), null, here);
        } catch (MalformedTicketException e) {
            return problem(files, place, e.path(), "malformed", e);
        } catch (TicketStorageException e) {
            return problem(files, place, e.path(), "storage", e);
        }
    }

    /** What is no directory and no link was never meant to be a ticket. */
    private static Head problem(
            TrackerFiles files, TicketDirectory place, String path, String code, TicketException e) {
        Entry entry = files.find(place.path());
        return entry == null || entry.isFile()
                ? new Head(place, null, null, entry != null)
                : new Head(place, null, new TicketProblem(path, code, String.valueOf(e.getMessage())), false);
    }

    /** The head of a ticket that may be changing, wherever it is now; null if it is gone. */
    private @Nullable Head settled(TicketDirectory seen) {
        try {
            return steady.read(
                    view -> view.finder().again(seen), (view, place) -> head(view.items(), view.files(), place));
        } catch (TicketNotFoundException e) {
            return null;
        }
    }

    Ticket show(TicketIdOrSlug asked) {
        return steady.read(view -> view.finder().find(asked), TicketReading::ticket);
    }

    private static Ticket ticket(TrackerView view, TicketDirectory place) {
        ItemFile item = view.items().item(place);
        return new Ticket(
                ItemReader.summary(place, item),
                Revisions.of(place.status(), item),
                item.body(),
                view.items().resolution(place),
                view.artifacts().list(place),
                view.items().thread(place).events());
    }

    TicketDocuments documents(TicketIdOrSlug asked) {
        return steady.read(
                view -> view.finder().find(asked),
                (view, place) -> new TicketDocuments(place.shown(), view.items().itemText(place), thread(view, place)));
    }

    /** A ticket without a readable thread still has an item to show. */
    private static String thread(TrackerView view, TicketDirectory place) {
        try {
            return view.items().thread(place).text();
        } catch (TicketException e) {
            if (view.files().exists(place.thread())) {
                throw e;
            }
            return "";
        }
    }
}
