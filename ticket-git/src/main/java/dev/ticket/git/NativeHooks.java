package dev.ticket.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Runs the hooks that the repository has, each as git would, for a bounded time. */
final class NativeHooks implements Hooks {
    private static final long MOST_SECONDS = 60;
    private static final int MOST_SAID = 500;

    private final Repository repository;

    NativeHooks(Repository repository) {
        this.repository = repository;
    }

    @Override
    public void beforeCommit(@Nullable ObjectId base, Set<String> directories, List<DirCacheEntry> entries)
            throws IOException {
        File hook = hook("pre-commit");
        if (hook == null) {
            return;
        }
        Path index = Files.createTempFile(repository.getDirectory().toPath(), "ticket-index", "");
        try {
            write(index.toFile(), base, directories, entries);
            run(hook, List.of(), Map.of("GIT_INDEX_FILE", index.toString()));
        } finally {
            Files.deleteIfExists(index);
        }
    }

    private void write(File file, @Nullable ObjectId base, Set<String> directories, List<DirCacheEntry> entries)
            throws IOException {
        Files.delete(file.toPath());
        DirCache index = new DirCache(file, FS.DETECTED);
        if (!index.lock()) {
            throw new IOException("an index for the hook pre-commit can't be made: " + file);
        }
        DirCacheBuilder builder = index.builder();
        if (base != null) {
            try (ObjectReader reader = repository.newObjectReader();
                    RevWalk walk = new RevWalk(reader)) {
                DirCache all = DirCache.read(reader, walk.parseTree(base));
                for (int i = 0; i < all.getEntryCount(); i++) {
                    String path = all.getEntry(i).getPathString();
                    if (directories.stream().noneMatch(it -> path.startsWith(it + "/"))) {
                        builder.add(all.getEntry(i));
                    }
                }
            }
        }
        entries.forEach(builder::add);
        builder.commit();
    }

    @Override
    public String message(String prepared) throws IOException {
        File prepare = hook("prepare-commit-msg");
        File check = hook("commit-msg");
        if (prepare == null && check == null) {
            return prepared;
        }
        Path file = Files.createTempFile(repository.getDirectory().toPath(), "TICKET_MSG", "");
        try {
            Files.writeString(file, prepared);
            if (prepare != null) {
                run(prepare, List.of(file.toString(), "message"), Map.of());
            }
            if (check != null) {
                run(check, List.of(file.toString()), Map.of());
            }
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void afterCommit() {
        File hook = hook("post-commit");
        if (hook != null) {
            try {
                run(hook, List.of(), Map.of());
            } catch (IOException e) {
                // The commit stands; git too goes on.
            }
        }
    }

    private @Nullable File hook(String name) {
        return FS.DETECTED.findHook(repository, name);
    }

    private void run(File hook, List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(hook.getAbsolutePath()));
        command.addAll(arguments);
        Path said = Files.createTempFile("ticket-hook", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(repository.getWorkTree())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(said.toFile());
            builder.environment().put("GIT_DIR", repository.getDirectory().getAbsolutePath());
            builder.environment().put("GIT_WORK_TREE", repository.getWorkTree().getAbsolutePath());
            builder.environment().putAll(environment);
            await(hook.getName(), builder.start(), said);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static void await(String name, Process process, Path said) throws IOException {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the hook " + name + " did not end within " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the hook " + name + " ran", e);
        }
        if (process.exitValue() != 0) {
            String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            String line = Reason.shown(text.length() > MOST_SAID ? text.substring(0, MOST_SAID) : text);
            throw new IOException("the hook " + name + " refuses" + (line.isEmpty() ? "" : ": " + line));
        }
    }
}
