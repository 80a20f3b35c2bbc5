package dev.ticket.git;

import dev.ticket.domain.TicketStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Where tickets lie in the trees of commits: below the tracker a directory a status, in each a directory a ticket. All
 * commits are parsed already.
 */
final class TicketTrees {
    static final List<TicketStatus> STATUSES =
            Arrays.stream(TicketStatus.Known.values()).map(TicketStatus::of).toList();

    private final ObjectReader reader;
    private final String tracker;
    /** The trees of one ticket by the tracker's: most commits have the tracker of the one before. */
    private final Map<ObjectId, Map<TicketStatus, ObjectId>> known = new HashMap<>();

    /**
     * Looks below a path.
     *
     * @param tracker the tracker's path in the repository, empty if it is the whole of it
     */
    TicketTrees(ObjectReader reader, String tracker) {
        this.reader = reader;
        this.tracker = tracker;
    }

    /** The trees of a ticket by its status, of which there should be one; always the same ticket of these trees. */
    Map<TicketStatus, ObjectId> of(RevCommit commit, String directory) throws IOException {
        ObjectId root = root(commit);
        Map<TicketStatus, ObjectId> trees = known.get(root);
        if (trees == null) {
            trees = new HashMap<>();
            for (TicketStatus status : STATUSES) {
                ObjectId tree = below(root, status.raw() + "/" + directory);
                if (!tree.equals(ObjectId.zeroId())) {
                    trees.put(status, tree);
                }
            }
            known.put(root, trees);
        }
        return trees;
    }

    /** The directories of tickets that differ from those of each parent. */
    Set<String> touched(RevCommit commit) throws IOException {
        Set<String> touched = new LinkedHashSet<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            add(walk, root(commit));
            for (RevCommit parent : commit.getParents()) {
                add(walk, root(parent));
            }
            if (commit.getParentCount() == 0) {
                add(walk, ObjectId.zeroId());
            }
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                if (!walk.isSubtree()) {
                    continue;
                }
                if (walk.getDepth() == 1 && differs(walk)) {
                    touched.add(walk.getNameString());
                } else if (walk.getDepth() == 0 && isStatus(walk.getNameString())) {
                    walk.enterSubtree();
                }
            }
        }
        return touched;
    }

    private static boolean differs(TreeWalk walk) {
        for (int i = 1; i < walk.getTreeCount(); i++) {
            if (walk.getObjectId(0).equals(walk.getObjectId(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStatus(String name) {
        return STATUSES.stream().anyMatch(it -> it.raw().equals(name));
    }

    private static void add(TreeWalk walk, ObjectId tree) throws IOException {
        if (tree.equals(ObjectId.zeroId())) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(tree);
        }
    }

    private ObjectId root(RevCommit commit) throws IOException {
        return tracker.isEmpty() ? commit.getTree().getId() : below(commit.getTree(), tracker);
    }

    /** The directory of that path, or zero. */
    private ObjectId below(ObjectId tree, String path) throws IOException {
        if (tree.equals(ObjectId.zeroId())) {
            return tree;
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk != null && FileMode.TREE.equals(walk.getFileMode(0)) ? walk.getObjectId(0) : ObjectId.zeroId();
        }
    }
}
