package dev.ticket.usecase;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.TicketEvent;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.InvalidRequestException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up what commits and branches events refer to. */
public final class LookUpReferences {
    private final CommitReader commits;

    /**
     * Looks them up there.
     *
     * @param commits the repository
     */
    public LookUpReferences(CommitReader commits) {
        this.commits = commits;
    }

    /**
     * {@return those references of events that name commits or branches, each once, in their order}
     *
     * @param events the events
     */
    public static Set<Reference> in(Collection<TicketEvent> events) {
        Set<Reference> refs = new LinkedHashSet<>();
        events.forEach(event ->
                event.refs().stream().filter(it -> isCommit(it) || isBranch(it)).forEach(refs::add));
        return refs;
    }

    /**
     * {@return what they name}
     *
     * @param references what {@link #in} found
     * @throws dev.ticket.ports.TicketStorageException if the repository can't be read; do without
     */
    public KnownReferences lookUp(Collection<Reference> references) {
        Map<Reference, Commit> found = new LinkedHashMap<>();
        Set<Reference> missing = new LinkedHashSet<>();
        for (Reference reference : references) {
            Optional<Commit> commit = isCommit(reference) ? commit(reference) : branch(reference);
            commit.ifPresentOrElse(it -> found.put(reference, it), () -> missing.add(reference));
        }
        return new KnownReferences(found, missing);
    }

    static boolean isCommit(Reference reference) {
        return reference.kind().is(ReferenceKind.Known.COMMIT);
    }

    static boolean isBranch(Reference reference) {
        return reference.kind().is(ReferenceKind.Known.BRANCH);
    }

    private Optional<Commit> commit(Reference reference) {
        try {
            return commits.commit(reference.target());
        } catch (InvalidRequestException e) {
            // The beginning of several ids, in an event that was not made by a link: it names none of them.
            return Optional.empty();
        }
    }

    private Optional<Commit> branch(Reference reference) {
        return commits.branch(reference.target()).map(Branch::tip);
    }
}
