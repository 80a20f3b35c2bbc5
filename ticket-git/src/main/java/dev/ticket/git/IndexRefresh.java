package dev.ticket.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Repository;

/**
 * Tells the user's index what was committed past it, so that git does not show the commit's reverse as prepared. All other
 * entries stay as they are.
 */
final class IndexRefresh {
    private static final int ATTEMPTS = 60;

    private final Repository repository;

    IndexRefresh(Repository repository) {
        this.repository = repository;
    }

    /**
     * Puts these entries in place of all below those directories.
     *
     * @throws IOException if somebody keeps the index locked, or it can't be written
     */
    void take(Set<String> directories, List<DirCacheEntry> entries) throws IOException {
        for (int attempt = 0; ; attempt++) {
            DirCache index;
            try {
                index = repository.lockDirCache();
            } catch (LockFailedException e) {
                if (attempt >= ATTEMPTS) {
                    throw new IOException(
                            "the commit is made, but the index is locked by another git (" + e.getFile()
                                    + "), so git status shows the ticket as changed; git reset -- the ticket's directory",
                            e);
                }
                BackOff.pause(attempt);
                continue;
            }
            try {
                replace(index, directories, entries);
            } finally {
                index.unlock();
            }
            return;
        }
    }

    private static void replace(DirCache index, Set<String> directories, List<DirCacheEntry> entries)
            throws IOException {
        DirCacheBuilder builder = index.builder();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            String path = entry.getPathString();
            if (directories.stream().noneMatch(it -> path.startsWith(it + "/"))) {
                builder.add(entry);
            }
        }
        entries.forEach(builder::add);
        if (!builder.commit()) {
            throw new IOException("the commit is made, but the index could not be written");
        }
    }
}
