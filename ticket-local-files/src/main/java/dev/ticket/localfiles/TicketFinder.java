package dev.ticket.localfiles;

import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.TicketNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the directory of a ticket. By id it looks at that name in each status directory and at no other ticket; by slug at
 * names first, and into the files only where no name gives the answer.
 */
final class TicketFinder {
    private static final int MAX_NAME = 255;

    private final TrackerRoot root;
    private final ItemReader items;

    TicketFinder(TrackerRoot root, ItemReader items) {
        this.root = root;
        this.items = items;
    }

    /**
     * The one ticket of that id or slug.
     *
     * @throws TicketNotFoundException if there is none
     * @throws AmbiguousTicketException if there are several
     */
    TicketDirectory find(TicketIdOrSlug asked) {
        List<TicketDirectory> found = byId(asked.text());
        if (found.isEmpty()) {
            List<TicketDirectory> all = all();
            found = bySlug(asked.text(), all);
            if (found.isEmpty()) {
                List<String> names = new ArrayList<>();
                for (TicketDirectory ticket : all) {
                    names.add(TicketName.slugIn(ticket.name()).orElse(ticket.name()));
                }
                throw new TicketNotFoundException(asked, Spelling.similar(asked.text(), names));
            }
        }
        if (found.size() > 1) {
            throw new AmbiguousTicketException(asked, candidates(found));
        }
        return found.get(0);
    }

    private static List<String> candidates(List<TicketDirectory> found) {
        long ids = found.stream().map(TicketDirectory::name).distinct().count();
        return found.stream()
                .map(it -> ids == found.size() ? it.name() : it.shown())
                .toList();
    }

    private List<TicketDirectory> byId(String id) {
        if (!isName(id)) {
            return List.of();
        }
        try {
            return TrackerRoot.STATUSES.stream()
                    .map(status -> root.ticket(status, id))
                    .filter(it -> FileAccess.isDirectory(it.path()))
                    .toList();
        } catch (InvalidPathException e) {
            // A locale that can't spell the name has no file of it either.
            return List.of();
        }
    }

    /** Whether a text can be the name of one directory, and no path. */
    private static boolean isName(String text) {
        return !text.startsWith(".")
                && text.indexOf('/') < 0
                && text.indexOf('\\') < 0
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME;
    }

    private List<TicketDirectory> all() {
        List<TicketDirectory> all = new ArrayList<>();
        for (TicketStatus status : TrackerRoot.STATUSES) {
            all.addAll(root.tickets(status));
        }
        return all;
    }

    private List<TicketDirectory> bySlug(String slug, List<TicketDirectory> all) {
        Predicate<TicketDirectory> named =
                it -> TicketName.slugIn(it.name()).filter(slug::equals).isPresent();
        List<TicketDirectory> candidates = all.stream()
                .filter(named.or(it -> TicketName.holdsNumbered(it.name(), slug)))
                .filter(it -> slug.equals(items.slugOf(it)))
                .toList();
        return candidates.isEmpty()
                ? all.stream().filter(it -> slug.equals(items.slugOf(it))).toList()
                : candidates;
    }
}
