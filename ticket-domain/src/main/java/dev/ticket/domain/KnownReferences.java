package dev.ticket.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository has of the commits and branches that references name. Immutable.
 *
 * @param found the commit that each one names: itself, or where the branch is
 * @param missing those that name nothing there
 */
public record KnownReferences(Map<Reference, Commit> found, Set<Reference> missing) {
    /** Copies both, in their order. */
    public KnownReferences {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** {@return nothing: nobody has looked} */
    public static KnownReferences none() {
        return new KnownReferences(Map.of(), Set.of());
    }

    /**
     * {@return the commit that a reference names; empty if it is missing, or nobody looked for it}
     *
     * @param reference a reference
     */
    public Optional<Commit> find(Reference reference) {
        return Optional.ofNullable(found.get(reference));
    }

    /**
     * {@return whether it was looked for in vain}
     *
     * @param reference a reference
     */
    public boolean isMissing(Reference reference) {
        return missing.contains(reference);
    }
}
