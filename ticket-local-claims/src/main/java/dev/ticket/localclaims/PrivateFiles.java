package dev.ticket.localclaims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Files below a directory that only their owner may read or write, since tokens are in them. Links below it are not followed;
 * the directory itself, and what is above, is as trustworthy as whoever named it.
 */
final class PrivateFiles {
    static final String TEMPORARY = ".tmp-";

    private final Path base;

    PrivateFiles(Path base) {
        this.base = base;
    }

    /** Makes a directory and those above it up to the base, if they are missing, and what is above that. */
    void makeDirectories(Path directory) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = directory; path != null && !isThere(path); path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            try {
                Files.createDirectory(path, only("rwx------", path));
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster.
                requireDirectory(path);
            }
            Path parent = path.getParent();
            if (parent != null) {
                sync(parent);
            }
        }
        requireDirectories(directory);
    }

    private boolean isThere(Path path) {
        return path.startsWith(base) && !path.equals(base)
                ? Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                : Files.exists(path);
    }

    private void requireDirectories(Path directory) throws IOException {
        for (Path path = directory; path != null && !path.equals(base); path = path.getParent()) {
            requireDirectory(path);
        }
    }

    private void requireDirectory(Path path) throws IOException {
        BasicFileAttributes found = path.startsWith(base) && !path.equals(base)
                ? Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                : Files.readAttributes(path, BasicFileAttributes.class);
        if (!found.isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
    }

    /** The names in a directory; none if it is not there. */
    List<String> names(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            requireDirectories(directory);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    Path name = entry.getFileName();
                    if (name != null) {
                        names.add(name.toString());
                    }
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw new IOException(e.getMessage(), e);
        }
        return names;
    }

    /** The first bytes of a file. To open a pipe would wait for its other end. */
    byte[] read(Path file, int max) throws IOException {
        if (!attributes(file).isRegularFile()) {
            throw new IOException(file.getFileName() + " is no file");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(max);
        }
    }

    Instant changed(Path file) throws IOException {
        return attributes(file).lastModifiedTime().toInstant();
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** A new file with that content, synced. */
    Path createTemporary(Path directory, byte[] content) throws IOException {
        Path file = directory.resolve(TEMPORARY + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                only("rw-------", directory))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(String permissions, Path near) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)} : new FileAttribute<?>[0];
    }
}
