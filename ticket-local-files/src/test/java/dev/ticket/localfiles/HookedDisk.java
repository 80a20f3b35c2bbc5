package dev.ticket.localfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A disk on which every call goes through a hook, which may fail, die, or do something else first. */
final class HookedDisk implements Disk {
    /** A call that changes the disk; {@code half} is how it looks when it is cut off in the middle. */
    record Call(String name, Path path, Steps.Attempt real, Steps.Attempt half) {}

    /** Stands between a tracker and its disk. */
    interface Hook {
        /** A call that only reads. */
        default void reads(String name, Path path) throws IOException {}

        /** A call that writes; it happens only if the hook makes it. */
        void writes(Call call) throws IOException;
    }

    /** The process is gone: nothing of it does anything any more. */
    static final class Dead extends Error {
        private static final long serialVersionUID = 1L;

        Dead() {
            super("dead", null, false, false);
        }
    }

    private final Disk disk;
    private final Hook hook;

    HookedDisk(Disk disk, Hook hook) {
        this.disk = disk;
        this.hook = hook;
    }

    private void write(String name, Path path, Steps.Attempt real) throws IOException {
        hook.writes(new Call(name, path, real, () -> {}));
    }

    @Override
    public @Nullable Entry find(Path path) throws IOException {
        hook.reads("find", path);
        return disk.find(path);
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        hook.reads("names", directory);
        return disk.names(directory);
    }

    @Override
    public byte[] read(Path file, int max) throws IOException {
        hook.reads("read", file);
        return disk.read(file, max);
    }

    @Override
    public InputStream open(Path file) throws IOException {
        hook.reads("open", file);
        return disk.open(file);
    }

    @Override
    public boolean isShared(Path file) throws IOException {
        hook.reads("isShared", file);
        return disk.isShared(file);
    }

    @Override
    public void create(Path file, byte[] content, Path like) throws IOException {
        hook.writes(new Call(
                "create",
                file,
                () -> disk.create(file, content, like),
                () -> disk.create(file, Arrays.copyOf(content, content.length / 2), like)));
    }

    @Override
    public void append(Path file, byte[] content) throws IOException {
        hook.writes(new Call(
                "append",
                file,
                () -> disk.append(file, content),
                () -> disk.append(file, Arrays.copyOf(content, content.length / 2))));
    }

    @Override
    public void truncate(Path file, long size) throws IOException {
        write("truncate", file, () -> disk.truncate(file, size));
    }

    @Override
    public void touch(Path file) throws IOException {
        write("touch", file, () -> disk.touch(file));
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        write("makeDirectory", directory, () -> disk.makeDirectory(directory));
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        write("link", name, () -> disk.link(existing, name));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        write("rename", from, () -> disk.rename(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        write("delete", path, () -> disk.delete(path));
    }

    @Override
    public void sync(Path path) throws IOException {
        write("sync", path, () -> disk.sync(path));
    }

    @Override
    public Closeable standInLine(Path file) throws IOException {
        return disk.standInLine(file);
    }

    @Override
    public DiskView at(Path directory) throws IOException {
        hook.reads("at", directory);
        return this;
    }

    @Override
    public void close() {}
}
