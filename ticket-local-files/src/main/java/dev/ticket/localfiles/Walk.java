package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import org.jspecify.annotations.Nullable;

/** The way from the root of a tracker to a directory in it: no link is followed, whoever swaps directories meanwhile. */
final class Walk implements Closeable {
    private static final Path ABOVE = Path.of("..");

    private final Path base;
    /** The directory {@link #base}, if it is kept open. */
    private final @Nullable SecureDirectoryStream<Path> held;
    /** Which directory the root is; null if that could not be told. */
    private volatile @Nullable Object key;

    private Walk(Path base, @Nullable SecureDirectoryStream<Path> held) {
        this.base = base;
        this.held = held;
    }

    /** Walks that begin at a root, named without links. */
    static Walk from(Path realRoot) {
        Walk walk = new Walk(realRoot, null);
        try {
            walk.key = nofollow(realRoot).fileKey();
        } catch (IOException e) {
            walk.key = null;
        }
        return walk;
    }

    /** Walks that begin at a directory which is kept open meanwhile. */
    Walk keeping(Path directory) throws IOException {
        Path name = requireNonNull(directory.getFileName(), "a root is never kept open");
        return in(Steps.parent(directory), it -> new Walk(directory, enter(it, name)));
    }

    Path base() {
        return base;
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }

    interface Call<T extends @Nullable Object> {
        T on(SecureDirectoryStream<Path> directory) throws IOException;
    }

    interface NameCall<T extends @Nullable Object> {
        T on(SecureDirectoryStream<Path> directory, Path name) throws IOException;
    }

    /** Does something in a directory that is reached without following a link. */
    <T extends @Nullable Object> T in(Path directory, Call<T> call) throws IOException {
        return in(directory, directory.getNameCount(), call);
    }

    /** Does something in the directory that the first names of a path lead to. */
    private <T extends @Nullable Object> T in(Path path, int names, Call<T> call) throws IOException {
        int above = base.getNameCount();
        if (names < above || !path.startsWith(base)) {
            throw new FileSystemException(path.toString(), null, "lies outside of " + base);
        }
        if (held != null) {
            return descend(held, path, above, names, call);
        }
        try (DirectoryStream<Path> top = Files.newDirectoryStream(base)) {
            return descend(same(secure(top)), path, above, names, call);
        }
    }

    <T extends @Nullable Object> T at(Path path, NameCall<T> call) throws IOException {
        Path name = inside(path, requireNonNull(path.getFileName(), "a root has no name"));
        return in(path, path.getNameCount() - 1, directory -> call.on(directory, name));
    }

    private static <T extends @Nullable Object> T descend(
            SecureDirectoryStream<Path> from, Path path, int depth, int names, Call<T> call) throws IOException {
        if (depth == names) {
            return call.on(from);
        }
        Path name = inside(path, path.getName(depth));
        if (names - depth > 1) {
            try (SecureDirectoryStream<Path> next = leap(from, name, inside(path, path.getName(depth + 1)))) {
                if (next != null) {
                    return descend(next, path, depth + 2, names, call);
                }
            }
        }
        try (SecureDirectoryStream<Path> next = enter(from, name)) {
            return descend(next, path, depth + 1, names, call);
        }
    }

    /**
     * Opens a directory two names below, with a third less calls of the system than by {@link #enter} for each. The second name
     * is not followed if it is a link. Had the first been one, then what was opened does not lie in the directory of that name:
     * to {@code ..} it makes no difference by which way somebody came. Null if it was not to be had like this, for whatever
     * reason; a walk by single names tells why, or succeeds.
     */
    private static @Nullable SecureDirectoryStream<Path> leap(
            SecureDirectoryStream<Path> from, Path first, Path second) {
        try {
            BasicFileAttributes between = attributes(from, first);
            Path both = first.resolve(second);
            if (!between.isDirectory() || !attributes(from, both).isDirectory()) {
                return null;
            }
            SecureDirectoryStream<Path> opened = from.newDirectoryStream(both, LinkOption.NOFOLLOW_LINKS);
            if (liesIn(between.fileKey(), opened)) {
                return opened;
            }
            opened.close();
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean liesIn(@Nullable Object key, SecureDirectoryStream<Path> directory) throws IOException {
        try {
            return key != null && key.equals(attributes(directory, ABOVE).fileKey());
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static Path inside(Path path, Path name) throws IOException {
        if (name.equals(ABOVE)) {
            throw new FileSystemException(path.toString(), null, "leads out of the tracker");
        }
        return name;
    }

    /** The JDK opens whatever there is, and only then asks whether it is a directory: to open a pipe would wait for ever. */
    private static SecureDirectoryStream<Path> enter(SecureDirectoryStream<Path> from, Path name) throws IOException {
        requireDirectory(from, name);
        try {
            return from.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw e;
        } catch (FileSystemException e) {
            // The system says of a link that there are too many of them.
            requireDirectory(from, name);
            throw e;
        }
    }

    private static void requireDirectory(SecureDirectoryStream<Path> from, Path name) throws IOException {
        if (!attributes(from, name).isDirectory()) {
            throw new NotDirectoryException(name.toString());
        }
    }

    /** A root that was replaced by another directory is followed; one that has become a link is not. */
    private SecureDirectoryStream<Path> same(SecureDirectoryStream<Path> top) throws IOException {
        Object opened =
                view(top, null, BasicFileAttributeView.class).readAttributes().fileKey();
        if (opened == null || !opened.equals(key)) {
            BasicFileAttributes now = nofollow(base);
            if (!now.isDirectory() || opened == null || !opened.equals(now.fileKey())) {
                throw new FileSystemException(base.toString(), null, "has become a link, which is not followed");
            }
            key = opened;
        }
        return top;
    }

    private static BasicFileAttributes nofollow(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IOException(
                "this system can't open files relative to a directory, which keeps a tracker from being left");
    }

    static BasicFileAttributes attributes(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        return view(directory, name, BasicFileAttributeView.class).readAttributes();
    }

    static <V extends FileAttributeView> V view(
            SecureDirectoryStream<Path> directory, @Nullable Path name, Class<V> type) {
        V view = name == null
                ? directory.getFileAttributeView(type)
                : directory.getFileAttributeView(name, type, LinkOption.NOFOLLOW_LINKS);
        return requireNonNull(view, "a view on attributes that every system has");
    }
}
