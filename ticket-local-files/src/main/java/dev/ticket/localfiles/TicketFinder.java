package dev.ticket.localfiles;

import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketStorageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the directory of a ticket. By id it looks at that name in each status directory and at no other ticket; by slug at
 * names first, and into the files only where no name gives the answer.
 */
final class TicketFinder {
    private static final int MAX_NAME = 255;
    /** A ticket that moves while it is looked for is missed by one look, hardly ever by several. */
    private static final int LOOKS = 5;

    private final TrackerFiles files;
    private final ItemReader items;

    TicketFinder(TrackerFiles files, ItemReader items) {
        this.files = files;
        this.items = items;
    }

    /**
     * The one ticket of that id or slug.
     *
     * @throws TicketNotFoundException if there is none
     * @throws AmbiguousTicketException if there are several
     */
    TicketDirectory find(TicketIdOrSlug asked) {
        List<TicketDirectory> found = named(asked.text());
        if (found.isEmpty()) {
            refuseLinks(asked.text());
            List<TicketDirectory> all = all(TrackerRoot.STATUSES);
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

    /** A link is no ticket; who asks for it by its name shall know why there is none. */
    private void refuseLinks(String name) {
        for (TicketDirectory place : isName(name) ? places(name) : List.<TicketDirectory>of()) {
            DiskView.Entry entry = files.find(place.path());
            if (entry != null && entry.kind() == DiskView.Kind.OTHER) {
                throw files.notFollowed(place.path());
            }
        }
    }

    private static List<String> candidates(List<TicketDirectory> found) {
        long ids = found.stream().map(TicketDirectory::name).distinct().count();
        return found.stream()
                .map(it -> ids == found.size() ? it.name() : it.shown())
                .toList();
    }

    /** The tickets whose directory has that name; two only where it really is in two places. */
    List<TicketDirectory> named(String name) {
        if (!isName(name)) {
            return List.of();
        }
        List<TicketDirectory> found = List.of();
        for (int look = 0; look < LOOKS && found.size() != 1; look++) {
            found = places(name).stream()
                    .filter(it -> files.isDirectory(it.path()))
                    .toList();
        }
        return found;
    }

    /**
     * The place of a ticket that was seen somewhere, wherever it is now.
     *
     * @throws TicketNotFoundException if it is gone
     */
    TicketDirectory again(TicketDirectory seen) {
        if (files.exists(seen.path())) {
            return seen;
        }
        return named(seen.name()).stream()
                .findFirst()
                .orElseThrow(() -> new TicketNotFoundException(new TicketIdOrSlug(seen.name()), List.of()));
    }

    private List<TicketDirectory> places(String name) {
        try {
            return TrackerRoot.STATUSES.stream()
                    .map(status -> files.root().ticket(status, name))
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

    /**
     * All tickets with those statuses, by status and name. A ticket that is moved meanwhile is looked at until two looks at all
     * names are the same, and may come twice if they never are.
     */
    List<TicketDirectory> all(Collection<TicketStatus> statuses) {
        Map<TicketStatus, Collection<String>> seen = once(statuses);
        for (int look = 1; look < LOOKS && statuses.size() > 1; look++) {
            Map<TicketStatus, Collection<String>> again = once(statuses);
            if (again.equals(seen)) {
                return tickets(seen);
            }
            seen = look < LOOKS - 1 ? again : both(seen, again);
        }
        return tickets(seen);
    }

    /** The same; a status directory that can't be listed hides no other. */
    List<TicketDirectory> readable(Collection<TicketStatus> statuses, Consumer<TicketStorageException> unreadable) {
        try {
            return all(statuses);
        } catch (TicketStorageException e) {
            List<TicketStatus> readable = new ArrayList<>();
            for (TicketStatus status : statuses) {
                try {
                    files.tickets(status);
                    readable.add(status);
                } catch (TicketStorageException each) {
                    unreadable.accept(each);
                }
            }
            return all(readable);
        }
    }

    /** The names in each directory; paths are made of them when it is known which count. */
    private Map<TicketStatus, Collection<String>> once(Collection<TicketStatus> statuses) {
        Map<TicketStatus, Collection<String>> names = new LinkedHashMap<>();
        statuses.forEach(status -> names.put(status, files.names(files.root().directory(status))));
        return names;
    }

    private static Map<TicketStatus, Collection<String>> both(
            Map<TicketStatus, Collection<String>> some, Map<TicketStatus, Collection<String>> others) {
        Map<TicketStatus, Collection<String>> both = new LinkedHashMap<>();
        some.forEach((status, names) -> {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(others.getOrDefault(status, List.of()));
            both.put(status, all);
        });
        return both;
    }

    private List<TicketDirectory> tickets(Map<TicketStatus, Collection<String>> names) {
        List<TicketDirectory> all = new ArrayList<>();
        names.forEach((status, each) -> all.addAll(files.tickets(status, each)));
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
