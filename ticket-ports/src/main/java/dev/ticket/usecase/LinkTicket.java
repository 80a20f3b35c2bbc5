package dev.ticket.usecase;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.EventRecorder;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links a ticket to commits, branches, files, artifacts and addresses: looks whether they are there, then records an event of
 * the kind {@code link} that refers to them. A commit is recorded with its full id and a branch with its full name, so that it
 * is the same one in every clone, and in years.
 */
public final class LinkTicket {
    /** The kind of the events that link. */
    public static final EventKind KIND = new EventKind("link");

    private static final String HEADING = "Link";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    private final TicketReader reader;
    private final EventRecorder recorder;
    private final Supplier<CommitReader> commits;

    /**
     * Links with those ports, the first two of one backend.
     *
     * @param reader knows the artifacts of tickets
     * @param recorder appends the event
     * @param commits gives the repository, and is asked for it once there is a commit or branch to look for
     */
    public LinkTicket(TicketReader reader, EventRecorder recorder, Supplier<CommitReader> commits) {
        this.reader = reader;
        this.recorder = recorder;
        this.commits = commits;
    }

    /**
     * Links a ticket.
     *
     * @param ticket its id or slug
     * @param wanted what to link it to, at least one; of other kinds than a commit, branch, file, artifact or url nothing is
     *     known, and they are recorded as they are
     * @param author who does it
     * @param body what there is to say about it, possibly nothing
     * @return the ticket, with the event; its references are what was found, each once
     * @throws TicketNotFoundException if there is no such commit, branch, artifact or ticket; ask differently
     * @throws InvalidRequestException if a file's path leads out of the repository, an address is none, or the beginning of an id
     *     is that of several commits; ask differently
     * @throws dev.ticket.ports.NoRepositoryException if a commit or branch is wanted where no repository is; give up
     * @throws TicketException as {@link EventRecorder#addEvent} does
     */
    public TicketReceipt link(TicketIdOrSlug ticket, List<Reference> wanted, Author author, MarkdownText body) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a link needs something to link to");
        }
        Look look = new Look(ticket);
        List<Reference> found = wanted.stream().map(look::found).distinct().toList();
        return recorder.addEvent(
                ticket,
                NewTicketEvent.of(KIND, author, body).withHeading(HEADING).withRefs(found));
    }

    /** What was looked up for one link, once each. */
    private final class Look {
        private final TicketIdOrSlug name;
        private @Nullable CommitReader repository;
        private @Nullable Ticket ticket;

        Look(TicketIdOrSlug name) {
            this.name = name;
        }

        Reference found(Reference wanted) {
            String target = wanted.target();
            return wanted.kind()
                    .known()
                    .map(it -> switch (it) {
                        case COMMIT -> commit(target);
                        case BRANCH -> branch(target);
                        case FILE -> file(wanted);
                        case ARTIFACT -> artifact(wanted);
                        case URL -> address(wanted);
                        default -> wanted;
                    })
                    .orElse(wanted);
        }

        private CommitReader repository() {
            if (repository == null) {
                repository = commits.get();
            }
            return Objects.requireNonNull(repository);
        }

        private Reference commit(String target) {
            String id = repository()
                    .commit(target)
                    .orElseThrow(() -> TicketNotFoundException.commit(target))
                    .id()
                    .value();
            return new Reference(ReferenceKind.of(ReferenceKind.Known.COMMIT), id);
        }

        private Reference branch(String target) {
            String ref = repository()
                    .branch(target)
                    .orElseThrow(() -> TicketNotFoundException.branch(target))
                    .ref();
            return new Reference(ReferenceKind.of(ReferenceKind.Known.BRANCH), ref);
        }

        private Reference artifact(Reference wanted) {
            if (ticket == null) {
                ticket = reader.show(name);
            }
            Ticket found = Objects.requireNonNull(ticket);
            String artifact = path(wanted);
            List<String> names = new ArrayList<>();
            found.artifacts().stream()
                    .map(Artifact::name)
                    .map(ArtifactName::value)
                    .forEach(names::add);
            if (!names.contains(artifact)) {
                throw new TicketNotFoundException(
                        found.id(), artifactName(artifact), Spelling.similar(artifact, names));
            }
            return wanted;
        }
    }

    /** A path without the place in the file. */
    private static String path(Reference file) {
        int place = file.target().indexOf('#');
        return place < 0 ? file.target() : file.target().substring(0, place);
    }

    private static ArtifactName artifactName(String text) {
        try {
            return new ArtifactName(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("artifact", String.valueOf(e.getMessage()));
        }
    }

    /** What the doctor would warn of later is better refused now. */
    private static Reference file(Reference wanted) {
        String path = path(wanted);
        boolean absolute = path.startsWith("/")
                || path.startsWith("~")
                || path.startsWith("\\\\")
                || path.matches("[A-Za-z]:[/\\\\].*");
        if (path.isEmpty() || absolute || List.of(path.split("[/\\\\]", -1)).contains("..")) {
            throw new InvalidRequestException(
                    "file",
                    "must be a path in the repository, such as src/A.java#L10, not absolute and without '..'; got '"
                            + wanted.target() + "'");
        }
        return wanted;
    }

    private static Reference address(Reference wanted) {
        if (!ADDRESS.matcher(wanted.target()).matches()) {
            throw new InvalidRequestException(
                    "url", "must be an address such as https://example.org/x; got '" + wanted.target() + "'");
        }
        return wanted;
    }
}
