package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Single steps on a disk. Each file is complete whenever somebody looks: new content is written beside its target, synced, and
 * renamed. A step is on disk when its call returns.
 */
final class Steps {
    private final Disk disk;

    Steps(Disk disk) {
        this.disk = disk;
    }

    /** Something that may fail without harm. */
    interface Attempt {
        void make() throws IOException;
    }

    /** Does what can be left undone: the next writer after a crash, or a repair, tidies up. */
    static void quietly(Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException e) {
            // What is left over has a name that nobody reads.
        }
    }

    /** Removes what others remove as well; whether it was there. */
    static boolean deleteIfThere(Disk disk, Path path) throws IOException {
        try {
            disk.delete(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    void carryOut(FileStep step, Path temporary) throws IOException {
        if (step instanceof FileStep.MakeDirectory it) {
            makeDirectory(it.target());
        } else if (step instanceof FileStep.Replace it) {
            replace(it.target(), it.content(), temporary);
        } else if (step instanceof FileStep.Append it) {
            append(it, temporary);
        } else if (step instanceof FileStep.Move it) {
            move(it.from(), it.target());
        } else if (step instanceof FileStep.NewDirectory it) {
            create(it.target(), it.files(), temporary);
        }
    }

    private void makeDirectory(Path directory) throws IOException {
        disk.makeDirectory(directory);
        disk.sync(parent(directory));
    }

    private void replace(Path target, byte[] content, Path temporary) throws IOException {
        disk.create(temporary, content, target);
        disk.sync(temporary);
        disk.rename(temporary, target);
        disk.sync(parent(target));
    }

    private void append(FileStep.Append step, Path temporary) throws IOException {
        Entry entry = disk.find(step.target());
        if (entry == null || entry.size() != step.size()) {
            throw new FileSystemException(
                    step.target().toString(),
                    null,
                    "another program wrote to it at the same moment; nothing was added, try again");
        }
        if (disk.isShared(step.target())) {
            // Whoever has the same file under another name keeps it as it is.
            replace(step.target(), disk.read(step.target(), Integer.MAX_VALUE - 8), temporary);
        }
        disk.append(step.target(), step.content());
        disk.sync(step.target());
    }

    private void move(Path from, Path to) throws IOException {
        if (disk.find(to) != null) {
            throw new FileAlreadyExistsException(to.toString(), null, "there is something of that name already");
        }
        disk.rename(from, to);
        disk.sync(parent(to));
        disk.sync(parent(from));
    }

    private void create(Path target, Map<String, byte[]> files, Path temporary) throws IOException {
        disk.makeDirectory(temporary);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = temporary.resolve(file.getKey());
            if (!parent(path).equals(temporary)) {
                disk.makeDirectory(parent(path));
            }
            disk.create(path, file.getValue(), path);
            disk.sync(path);
            disk.sync(parent(path));
        }
        disk.sync(temporary);
        move(temporary, target);
    }

    /** Removes a directory with all that is in it. */
    void deleteTree(Path path) throws IOException {
        Entry entry = disk.find(path);
        if (entry == null) {
            return;
        }
        if (entry.isDirectory()) {
            for (String name : disk.names(path)) {
                deleteTree(path.resolve(name));
            }
        }
        disk.delete(path);
    }

    static Path parent(Path path) {
        return requireNonNull(path.getParent(), "a file of a tracker lies in a directory");
    }
}
