package dev.ticket.localfiles;

import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Carries out the steps of an operation: the one place that writes files. Each file is complete whenever somebody looks:
 * new content is written beside its target, synced, and renamed; what is on disk when this returns survives a crash.
 */
final class StepRunner {
    static final String TEMPORARY = ".ticket-tmp-";

    private final TrackerRoot root;

    StepRunner(TrackerRoot root) {
        this.root = root;
    }

    /**
     * Carries the steps out in their order, after a look at whether each can be.
     *
     * @throws TicketStorageException if one fails; those behind it are not begun
     */
    void run(List<FileStep> steps) {
        steps.forEach(this::check);
        uninterrupted(() -> steps.forEach(this::carryOut));
    }

    /** What is in the way of one step shall be known before the first one is done. */
    private void check(FileStep step) {
        Path parent = parent(step.target());
        while (!FileAccess.exists(parent) && !parent.equals(root.real())) {
            parent = parent(parent);
        }
        if (!FileAccess.isDirectory(parent)) {
            throw new TicketStorageException(root.shown(parent), "is no directory; put one there", null);
        }
        boolean free = step instanceof FileStep.Move || step instanceof FileStep.NewDirectory;
        if (free && FileAccess.exists(step.target())) {
            throw new TicketStorageException(
                    root.shown(step.target()), "is in the way; move it elsewhere and try again", null);
        }
    }

    /** An interrupt closes the file that is being written: the work is done where nobody interrupts it. */
    private static void uninterrupted(Runnable work) {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        new Thread(task, "ticket-writer").start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TicketException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void carryOut(FileStep step) {
        try {
            if (step instanceof FileStep.Replace replace) {
                replace(replace.target(), replace.content());
            } else if (step instanceof FileStep.Append append) {
                append(append);
            } else if (step instanceof FileStep.Move move) {
                move(move.from(), move.target());
            } else if (step instanceof FileStep.NewDirectory directory) {
                create(directory.target(), directory.files());
            }
        } catch (IOException e) {
            throw FileAccess.storage(root.shown(step.target()), "can't be written", e);
        }
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path parent = parent(target);
        makeDirectories(parent);
        Path temporary = temporary(target);
        try {
            write(temporary, content);
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(parent);
    }

    private void append(FileStep.Append step) throws IOException {
        try (FileChannel channel =
                FileChannel.open(step.target(), StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() != step.size()) {
                throw new TicketStorageException(
                        root.shown(step.target()),
                        "another program wrote to it at the same moment; nothing was added, try again",
                        null);
            }
            try {
                writeAll(channel, step.content());
            } catch (IOException e) {
                channel.truncate(step.size());
                throw e;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (FileAccess.exists(to)) {
            throw new FileAlreadyExistsException(to.toString(), null, "there is something of that name already");
        }
        makeDirectories(parent(to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(to));
        sync(parent(from));
    }

    private static void create(Path target, Map<String, byte[]> files) throws IOException {
        makeDirectories(parent(target));
        Path temporary = Files.createDirectory(temporary(target));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = temporary.resolve(file.getKey());
                makeDirectories(parent(path));
                write(path, file.getValue());
                sync(parent(path));
            }
            sync(temporary);
            move(temporary, target);
        } finally {
            deleteTree(temporary);
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, content);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    /** Makes what is missing above a file; what is there must be directories, not links to some. */
    private static void makeDirectories(Path directory) throws IOException {
        if (FileAccess.isDirectory(directory)) {
            return;
        }
        makeDirectories(parent(directory));
        Files.createDirectory(directory);
        sync(parent(directory));
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!FileAccess.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A renamed or new entry is on disk only when its directory is. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path temporary(Path target) {
        return target.resolveSibling(TEMPORARY + EventIds.next());
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file of a tracker lies in a directory: " + path);
        }
        return parent;
    }
}
