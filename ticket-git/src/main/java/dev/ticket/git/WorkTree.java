package dev.ticket.git;

import dev.ticket.ports.TicketStorageException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A directory that git keeps, and the git directory of it. Looked for here, as JGit takes the parent of a git directory
 * elsewhere for the work tree.
 *
 * @param directory the directory that {@code .git} lies in, without links
 * @param gitDirectory {@code .git}, or where the file {@code .git} leads to
 */
record WorkTree(Path directory, Path gitDirectory) {
    private static final int MAX_BYTES = 8192;
    private static final String KEY = "gitdir: ";

    /** The nearest one that a directory lies in. */
    static Optional<WorkTree> above(Path directory) {
        for (Path path = real(directory); path != null; path = path.getParent()) {
            Path git = path.resolve(".git");
            if (Files.isDirectory(git) && Files.exists(git.resolve("HEAD"))) {
                return Optional.of(new WorkTree(path, git));
            }
            if (Files.isRegularFile(git)) {
                return Optional.of(new WorkTree(path, led(git)));
            }
        }
        return Optional.empty();
    }

    /** The path of something inside of it as git spells it; empty for the whole. */
    String inside(Path path) {
        return directory.relativize(real(path)).toString().replace(File.separatorChar, '/');
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw broken(directory, "can't be found; name a directory that is there", e);
        }
    }

    private static Path led(Path file) {
        String line;
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            line = text.lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw broken(file, "can't be read", e);
        }
        try {
            Path led = line.startsWith(KEY) ? file.resolveSibling(line.substring(KEY.length())) : null;
            if (led != null && Files.isDirectory(led)) {
                return led.normalize();
            }
        } catch (InvalidPathException e) {
            throw broken(file, "names no path; mend the work tree (git worktree repair)", e);
        }
        throw broken(file, "leads to no git directory; mend the work tree (git worktree repair)", null);
    }

    Repository open() {
        QuietSystem.install();
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(gitDirectory.toFile())
                    .setWorkTree(directory.toFile())
                    .setMustExist(true)
                    .build();
            requireSha1(repository);
            return repository;
        } catch (IOException | ConfigInvalidException | IllegalArgumentException e) {
            throw broken(gitDirectory, "can't be opened as a git repository: " + Reason.of(e), e);
        }
    }

    /** JGit would cut the names of SHA-256 to 20 bytes and find nothing under them. */
    private void requireSha1(Repository repository) throws IOException, ConfigInvalidException {
        FileBasedConfig config = new FileBasedConfig(
                repository.getCommonDirectory().toPath().resolve("config").toFile(), FS.DETECTED);
        config.load();
        String format = config.getString("extensions", null, "objectformat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            repository.close();
            throw broken(
                    gitDirectory,
                    "names its objects by " + Reason.shown(format)
                            + ", which can't be read here; all commands that need no git work as ever",
                    null);
        }
    }

    private static TicketStorageException broken(Path path, String problem, @Nullable Throwable cause) {
        return new TicketStorageException(path.toString(), problem, cause);
    }
}
