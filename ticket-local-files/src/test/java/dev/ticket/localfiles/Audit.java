package dev.ticket.localfiles;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.localfiles.Attempted.Kind;
import dev.ticket.localfiles.Attempted.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what processes learned of their mutations with what is in the files. */
final class Audit {
    private static final Pattern TOKEN = Pattern.compile("z\\w+x[0-9]+z");

    private final Path root;
    private final LocalTickets tickets;
    private final Map<String, Attempted> tried = new LinkedHashMap<>();
    private final List<Ticket> all = new ArrayList<>();
    private final Map<String, List<TicketEvent>> eventsOf = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, Integer> resolutions = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Audit(Path root, Collection<Attempted> tried) {
        this.root = root;
        this.tickets = LocalTickets.open(root);
        tried.forEach(it -> this.tried.put(it.token(), it));
    }

    /** Looks at everything. */
    static Audit of(Path root, Collection<Attempted> tried) throws IOException {
        Audit audit = new Audit(root, tried);
        audit.read();
        audit.wholes();
        audit.tried.values().forEach(audit::compare);
        return audit;
    }

    /** Acknowledged mutations that are not there, or not once. */
    List<String> lost() {
        return lost;
    }

    /** Everything else that is not as it must be. */
    List<String> wrong() {
        return wrong;
    }

    private void read() throws IOException {
        TicketListing listing = tickets.list(TicketFilter.all());
        listing.problems().forEach(it -> wrong.add("listed problem " + it));
        listing.tickets().forEach(it -> all.add(tickets.show(TicketIdOrSlug.of(it.id()))));
        all.stream()
                .flatMap(it -> it.events().stream())
                .filter(it -> it.author() != null)
                .forEach(it -> eventsOf.computeIfAbsent(it.author().name(), author -> new ArrayList<>())
                        .add(it));
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                read(path);
            }
        }
    }

    private void read(Path path) throws IOException {
        String name = root.relativize(path).toString();
        String own = path.getFileName().toString();
        boolean ours = name.startsWith(ControlDirectory.NAME + "/");
        if (own.startsWith(Temporaries.PREFIX)
                || ours && !Set.of(".gitignore", "writers").contains(own)) {
            wrong.add("left over: " + name);
        }
        note(name);
        if (Files.isRegularFile(path) && !ours) {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            note(text);
            if (own.startsWith("resolution")) {
                TOKEN.matcher(text).results().forEach(it -> resolutions.merge(it.group(), 1, Integer::sum));
            }
        }
    }

    private void note(String text) {
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            written.add(token.group());
        }
    }

    /** What must hold whatever was tried. */
    private void wholes() {
        tickets.doctor().findings().forEach(it -> wrong.add("doctor: " + it));
        Set<Object> ids = new HashSet<>();
        for (Ticket ticket : all) {
            String mixed = BusyReader.mixed(ticket);
            if (!mixed.isEmpty()) {
                wrong.add(ticket.id() + " " + mixed);
            }
            Stream.concat(
                            Stream.of(
                                    ticket.id(), String.valueOf(ticket.summary().slug())),
                            ticket.events().stream().map(TicketEvent::id))
                    .filter(it -> !ids.add(it))
                    .forEach(it -> wrong.add("twice: " + it));
            statuses(ticket);
            titles(ticket);
        }
    }

    /** Each move began where the one before had ended. */
    private void statuses(Ticket ticket) {
        String status = "open";
        for (TicketEvent event : ticket.events()) {
            Attempted move =
                    event.author() == null ? null : tried.get(event.author().name());
            String to = event.attributes().get(TicketEvent.STATUS);
            if (move != null && to != null && move.kind() != Kind.REVIEW) {
                if (!move.from().equals(status)) {
                    wrong.add(ticket.id() + " was " + status + " when " + move + " was done");
                }
                status = to;
            }
        }
    }

    /** The title goes back, edit by edit, to the first one: each edit names the title that it took the place of. */
    private void titles(Ticket ticket) {
        String title = ticket.summary().title();
        while (title.startsWith("Title ")) {
            Attempted edit = tried.get(title.substring("Title ".length()));
            if (edit == null || !titles.add(edit.token())) {
                wrong.add(ticket.id() + " has a title nobody gave it, or twice: " + title);
                return;
            }
            title = edit.from();
        }
    }

    private void compare(Attempted mutation) {
        boolean present = written.contains(mutation.token()) || titles.contains(mutation.token());
        boolean whole = isWhole(mutation);
        if (mutation.isAcknowledged() && !whole) {
            lost.add(mutation.toString());
        } else if (mutation.outcome() == Outcome.REFUSED && present) {
            wrong.add("refused and there: " + mutation);
        } else if (mutation.outcome() == Outcome.UNKNOWN && present && !whole) {
            wrong.add("half there: " + mutation);
        }
    }

    private boolean isWhole(Attempted it) {
        return switch (it.kind()) {
            case COMMENT -> isEvent(it, "comment") && bodyOf(it).contains(it.token());
            case REVIEW -> isEvent(it, "review") && bodyOf(it).contains(it.token());
            case EDIT -> titles.contains(it.token());
            case LABEL -> ticket(it).summary().labels().contains(it.token());
            case MOVE, REOPEN -> isEvent(it, "status_changed");
            case CLOSE -> isEvent(it, "close") && resolutions.getOrDefault(it.token(), 0) == 1;
            case ATTACH ->
                ticket(it).artifacts().stream()
                                .filter(artifact -> isOf(artifact, it))
                                .count()
                        == 1;
            case CREATE -> isEvent(it, "create");
        };
    }

    private boolean isOf(Artifact artifact, Attempted attached) {
        String text = "Text of " + attached.token() + ".";
        return artifact.name().value().equals(attached.token() + ".txt")
                && artifact.size() == text.length()
                && written.contains(attached.token());
    }

    private Ticket ticket(Attempted mutation) {
        return all.stream()
                .filter(it -> it.id().value().equals(mutation.ticket()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether there is one event of it, and in the ticket that was meant. */
    private boolean isEvent(Attempted mutation, String kind) {
        List<TicketEvent> events = eventsOf.getOrDefault(mutation.token(), List.of());
        return events.size() == 1
                && events.get(0).kind().raw().equals(kind)
                && (mutation.kind() == Kind.CREATE || ticket(mutation).events().contains(events.get(0)));
    }

    private String bodyOf(Attempted mutation) {
        return eventsOf.get(mutation.token()).get(0).body().text();
    }
}
