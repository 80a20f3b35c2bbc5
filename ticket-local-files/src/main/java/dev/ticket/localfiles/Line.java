package dev.ticket.localfiles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The line in which processes of this machine wait: a kernel lock on a file. */
final class Line {
    private final Disk disk;
    private final Walk walk;

    Line(Disk disk, Walk walk) {
        this.disk = disk;
        this.walk = walk;
    }

    /** Waits until this process is first; an interrupt ends the wait. */
    Closeable stand(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = open(file);
        } catch (IOException e) {
            return noLine(e);
        }
        try {
            FileLock lock = channel.lock();
            return () -> {
                lock.release();
                channel.close();
            };
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process stands there; the claim file tells who is first.
            return channel;
        } catch (IOException e) {
            channel.close();
            return noLine(e);
        }
    }

    /** Open for reading too: then not even a pipe that is put there in this moment waits for its other end. */
    private FileChannel open(Path file) throws IOException {
        return walk.at(file, (directory, name) -> {
            if (disk.find(file) != null) {
                OpenatDisk.requireFile(directory, name);
            }
            return OpenatDisk.channel(
                    directory, name, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        });
    }

    /** The file may be another user's, or the system know no such locks: then nobody stands in line. */
    private static Closeable noLine(IOException e) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw e;
        }
        return () -> {};
    }
}
