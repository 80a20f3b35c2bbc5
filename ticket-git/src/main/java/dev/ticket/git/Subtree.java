package dev.ticket.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;

/** The tree of one directory, made of the entries below it. */
final class Subtree {
    private Subtree() {}

    /** Null if no entry is below the directory. */
    static @Nullable ObjectId of(String directory, List<DirCacheEntry> entries, ObjectInserter inserter)
            throws IOException {
        String prefix = directory + "/";
        DirCache inner = DirCache.newInCore();
        DirCacheBuilder builder = inner.builder();
        boolean any = false;
        for (DirCacheEntry entry : entries) {
            if (entry.getPathString().startsWith(prefix)) {
                DirCacheEntry below = new DirCacheEntry(entry.getPathString().substring(prefix.length()));
                below.setFileMode(entry.getFileMode());
                below.setObjectId(entry.getObjectId());
                builder.add(below);
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        builder.finish();
        return inner.writeTree(inserter);
    }

    static ObjectId empty(ObjectInserter inserter) throws IOException {
        return inserter.insert(new TreeFormatter());
    }
}
