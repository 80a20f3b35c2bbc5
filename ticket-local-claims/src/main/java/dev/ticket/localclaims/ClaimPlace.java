package dev.ticket.localclaims;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the claims of a tracker lie: in git's common directory, apart by the tracker's path in the work tree, which is the
 * same in all linked ones; else in the user's state directory, apart by its real path.
 *
 * @param base a directory that is there, or belongs to the user
 * @param directory the directory of the claims, below it
 */
record ClaimPlace(Path base, Path directory) {
    private static final int LENGTH = 32;

    static ClaimPlace of(Path trackerRoot, Map<String, String> environment) {
        Path root;
        try {
            root = trackerRoot.toRealPath();
        } catch (IOException e) {
            throw new TicketStorageException(
                    trackerRoot.toString(), "there is no such directory; name the right one", e);
        }
        GitDirectory git = GitDirectory.above(root);
        if (git != null) {
            StringBuilder path = new StringBuilder();
            git.workTree().relativize(root).forEach(it -> path.append('/').append(it));
            return at(git.common(), path.toString());
        }
        return at(state(environment), root.toString());
    }

    private static ClaimPlace at(Path base, String tracker) {
        return new ClaimPlace(base, base.resolve("ticket").resolve("claims").resolve(Hash.of(tracker, LENGTH)));
    }

    /** As the XDG Base Directory Specification says: a name that is not absolute counts as none. */
    private static Path state(Map<String, String> environment) {
        Path state = absolute(environment.get("XDG_STATE_HOME"));
        if (state != null) {
            return state;
        }
        Path home = absolute(environment.get("HOME"));
        if (home == null) {
            home = absolute(System.getProperty("user.home"));
        }
        if (home == null) {
            throw new TicketStorageException(
                    "HOME", "names no directory, and there is no git: claims have no place; set XDG_STATE_HOME", null);
        }
        return home.resolve(".local").resolve("state");
    }

    private static @Nullable Path absolute(@Nullable String text) {
        try {
            Path path = text == null || text.isEmpty() ? null : Path.of(text);
            return path != null && path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
