package dev.ticket.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/**
 * The files of one ticket in a work tree: those below any directory of the tracker in a directory named like the ticket,
 * as {@code docs/format.md} has it.
 */
final class TicketFiles {
    private final Repository repository;
    private final String root;
    private final String ticket;

    /**
     * The files of a ticket.
     *
     * @param root the tracker's directory, relative to the work tree, with {@code /}; empty for the work tree itself
     * @param ticket the name of the ticket's directory
     */
    TicketFiles(Repository repository, String root, String ticket) {
        this.repository = repository;
        this.root = root;
        this.ticket = ticket;
    }

    /** All directories that are or were the ticket's: one for each status, on disk or in a tree. */
    Set<String> directories(@Nullable ObjectId tree) throws IOException {
        Set<String> found = new TreeSet<>();
        Path directory = repository.getWorkTree().toPath().resolve(root);
        try (DirectoryStream<Path> statuses = Files.newDirectoryStream(directory)) {
            for (Path status : statuses) {
                if (Files.isDirectory(status.resolve(ticket), LinkOption.NOFOLLOW_LINKS)) {
                    found.add(below(status.getFileName().toString()));
                }
            }
        }
        if (tree != null) {
            found.addAll(inTree(tree));
        }
        return found;
    }

    private String below(String status) {
        return (root.isEmpty() ? "" : root + "/") + status + "/" + ticket;
    }

    private Set<String> inTree(ObjectId tree) throws IOException {
        Set<String> found = new TreeSet<>();
        try (TreeWalk walk = walkOfStatuses(tree)) {
            while (walk != null && walk.next()) {
                if (walk.isSubtree()) {
                    String name = walk.getNameString();
                    try (TreeWalk hit = TreeWalk.forPath(repository, below(name), tree)) {
                        if (hit != null) {
                            found.add(below(name));
                        }
                    }
                }
            }
        }
        return found;
    }

    private @Nullable TreeWalk walkOfStatuses(ObjectId tree) throws IOException {
        ObjectId top = tree;
        if (!root.isEmpty()) {
            try (TreeWalk hit = TreeWalk.forPath(repository, root, tree)) {
                if (hit == null || !hit.isSubtree()) {
                    return null;
                }
                top = hit.getObjectId(0);
            }
        }
        TreeWalk walk = new TreeWalk(repository);
        walk.addTree(top);
        return walk;
    }

    /**
     * What git would keep of those directories as they are on disk, in the order of an index: line ends and filters as
     * configured, nothing that is ignored.
     */
    List<DirCacheEntry> onDisk(Set<String> directories, ObjectInserter inserter) throws IOException {
        List<DirCacheEntry> entries = new ArrayList<>();
        if (directories.isEmpty()) {
            return entries;
        }
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            FileTreeIterator disk = new FileTreeIterator(repository);
            walk.addTree(disk);
            walk.setFilter(PathFilterGroup.createFromStrings(directories));
            walk.setRecursive(true);
            while (walk.next()) {
                FileTreeIterator file = walk.getTree(0, FileTreeIterator.class);
                if (file != null && !file.isEntryIgnored()) {
                    entries.add(entry(walk, file, inserter));
                }
            }
        }
        return entries;
    }

    private static DirCacheEntry entry(TreeWalk walk, FileTreeIterator file, ObjectInserter inserter)
            throws IOException {
        DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
        FileMode mode = file.getIndexFileMode(null);
        entry.setFileMode(mode);
        if (mode.equals(FileMode.GITLINK)) {
            entry.setObjectId(file.getEntryObjectId());
            return entry;
        }
        long length = file.getEntryContentLength();
        try (InputStream content = file.openEntryStream()) {
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, length, content));
        }
        return entry;
    }
}
