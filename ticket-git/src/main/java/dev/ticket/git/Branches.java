package dev.ticket.git;

import dev.ticket.domain.Branch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** The branches of a repository, and which of them is the default one. */
final class Branches {
    private static final String ORIGIN = "refs/remotes/origin/";

    private final Repository repository;

    Branches(Repository repository) {
        this.repository = repository;
    }

    /** The branch of a name as people type it, or of its full name. */
    Optional<Ref> find(String name) throws IOException {
        List<String> refs = new ArrayList<>();
        if (name.equals(Constants.HEAD)) {
            refs.add(name);
        } else if (isBranch(name)) {
            refs.add(name);
        }
        Branch.PREFIXES.forEach(it -> refs.add(it + name));
        for (String ref : refs) {
            Optional<Ref> found = exact(ref).filter(it -> isBranch(it.getName()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All that commits are on: each branch, here and of remotes, and what is checked out. */
    List<ObjectId> tips() throws IOException {
        List<ObjectId> tips = new ArrayList<>();
        for (String prefix : Branch.PREFIXES) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                Stream.ofNullable(ref.getObjectId()).forEach(tips::add);
            }
        }
        head().ifPresent(tips::add);
        return tips;
    }

    /** What is checked out; empty before the first commit. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.HEAD));
    }

    /** Where the default branch is, here and at the remote; of a branch that is the default one itself, too. */
    List<Ref> ofDefault() throws IOException {
        Ref remote = repository.exactRef(ORIGIN + Constants.HEAD);
        String led = remote == null ? "" : remote.getLeaf().getName();
        String configured = repository.getConfig().getString("init", null, "defaultbranch");
        List<String> names = led.startsWith(ORIGIN) && !led.equals(ORIGIN + Constants.HEAD)
                ? List.of(led.substring(ORIGIN.length()))
                : Stream.of(configured, "main", "master")
                        .filter(Objects::nonNull)
                        .toList();
        for (String name : names) {
            List<Ref> refs = new ArrayList<>();
            exact(Constants.R_HEADS + name).ifPresent(refs::add);
            exact(ORIGIN + name).ifPresent(refs::add);
            if (!refs.isEmpty()) {
                return refs;
            }
        }
        return List.of();
    }

    /** The ref of exactly that name, or what it leads to, if it is at a commit. */
    private Optional<Ref> exact(String name) throws IOException {
        if (!name.equals(Constants.HEAD) && !Repository.isValidRefName(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(repository.exactRef(name)).map(Ref::getLeaf).filter(it -> it.getObjectId() != null);
    }

    private static boolean isBranch(String ref) {
        return Branch.PREFIXES.stream().anyMatch(ref::startsWith);
    }
}
