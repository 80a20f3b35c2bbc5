package dev.ticket.git;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** What the user has git run around a commit. */
interface Hooks {
    /** Skips them all. */
    Hooks NONE = new Hooks() {
        @Override
        public void beforeCommit(@Nullable ObjectId base, Set<String> directories, List<DirCacheEntry> entries) {
            // Skipped.
        }

        @Override
        public String message(String prepared) {
            return prepared;
        }

        @Override
        public void afterCommit() {
            // Skipped.
        }
    };

    /**
     * Shows the hook {@code pre-commit} what will be committed, as an index.
     *
     * @throws IOException if it says no
     */
    void beforeCommit(@Nullable ObjectId base, Set<String> directories, List<DirCacheEntry> entries) throws IOException;

    /**
     * The message as the hooks {@code prepare-commit-msg} and {@code commit-msg} leave it.
     *
     * @throws IOException if one says no
     */
    String message(String prepared) throws IOException;

    /** Runs the hook {@code post-commit}, whatever comes of it. */
    void afterCommit();
}
