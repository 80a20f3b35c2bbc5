package dev.ticket.localclaims;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The nearest git work tree, and the directory that it shares with all linked ones: {@code .git} itself, or what the file
 * {@code .git} of a linked work tree or a submodule leads to.
 *
 * @param workTree the directory that {@code .git} lies in
 * @param common the shared directory, without links
 */
record GitDirectory(Path workTree, Path common) {
    private static final int MAX_BYTES = 8192;
    private static final String KEY = "gitdir: ";

    /** The work tree that a directory is in, or null if it is in none. */
    static @Nullable GitDirectory above(Path realDirectory) {
        for (Path path = realDirectory; path != null; path = path.getParent()) {
            Path git = path.resolve(".git");
            if (Files.isDirectory(git) && Files.exists(git.resolve("HEAD"))) {
                return new GitDirectory(path, common(git, git));
            }
            if (Files.isRegularFile(git)) {
                return new GitDirectory(path, common(git, led(git)));
            }
        }
        return null;
    }

    private static Path led(Path file) {
        String line = line(file);
        if (!line.startsWith(KEY)) {
            throw broken(file, "says nothing of a git directory", null);
        }
        return resolved(file, line.substring(KEY.length()));
    }

    /** A linked work tree's own directory says where the shared one is. */
    private static Path common(Path named, Path git) {
        Path file = git.resolve("commondir");
        Path common = Files.isRegularFile(file) ? resolved(file, line(file)) : git;
        try {
            Path real = common.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
        } catch (IOException e) {
            throw broken(named, "leads to " + common + ", which is not there", e);
        }
        throw broken(named, "leads to " + common + ", which is no directory", null);
    }

    /** Names in these files are relative to the directory of the file. */
    private static Path resolved(Path file, String name) {
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw broken(file, "names no path", e);
        }
    }

    private static String line(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw broken(file, "can't be read", e);
        }
    }

    private static TicketStorageException broken(Path path, String what, @Nullable Exception e) {
        return new TicketStorageException(
                path.toString(), what + ", so claims have no place; mend the work tree (git worktree repair)", e);
    }
}
