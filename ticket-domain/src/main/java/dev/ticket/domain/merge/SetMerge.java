package dev.ticket.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges lists that are sets, such as labels: what either side added is in, what either side took out is out. */
public final class SetMerge {
    private SetMerge() {}

    /**
     * {@return the merged list: as a side has it if only that one changed it; else what is left of the base in its order, then
     * what was added, in the order of the texts}
     *
     * @param versions the lists; one that is not there is an empty one
     */
    public static List<String> merge(Versions<List<String>> versions) {
        if (versions.isSettled()) {
            return orEmpty(versions.settled());
        }
        List<String> base = orEmpty(versions.base());
        List<String> ours = orEmpty(versions.ours());
        List<String> theirs = orEmpty(versions.theirs());
        Set<String> merged = new LinkedHashSet<>(base);
        merged.retainAll(ours);
        merged.retainAll(theirs);
        merged.addAll(added(base, ours, theirs));
        return new ArrayList<>(merged);
    }

    private static Set<String> added(List<String> base, List<String> ours, List<String> theirs) {
        Set<String> added = new TreeSet<>(ours);
        added.addAll(theirs);
        base.forEach(added::remove);
        return added;
    }

    private static List<String> orEmpty(@Nullable Collection<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }
}
