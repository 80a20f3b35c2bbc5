package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real disk, by calls that start from an open directory and take one name (openat and its like). Calls that have no such
 * form in the JDK take whole paths, and somebody who swaps a directory for a link at that very moment could lead them away:
 *
 * <ul>
 *   <li>A directory is made in the root itself, where no name can be swapped, and renamed into its place.
 *   <li>So is a link into another directory. What it links to may be led away: then a file outside has a second name in the
 *       root until that is compared with the file that was meant, and removed. Its content and times of change stay.
 *   <li>A link within one directory, which is how the lock is taken, must fail where there is one, and a rename does not. To
 *       lead it away, its directory must be swapped between the two look-ups of that one system call. What is left outside is
 *       then a second name of the claim file, and the lock counts as not taken.
 *   <li>How many names a file has is asked by its path, and counts only for the file that was meant.
 *   <li>A pipe that comes between the look at a name and its opening makes the opening wait for the pipe's other end.
 * </ul>
 *
 * <p>The directories above the root are as trustworthy as the path that names it.
 */
final class OpenatDisk implements Disk {
    private static final Set<OpenOption> READ = options(StandardOpenOption.READ);

    private final Path root;
    private final Walk walk;

    private OpenatDisk(Path root, Walk walk) {
        this.root = root;
        this.walk = walk;
    }

    /** The disk below a directory, named without links. */
    static OpenatDisk of(Path realRoot) {
        return new OpenatDisk(realRoot, Walk.from(realRoot));
    }

    @Override
    public @Nullable Entry find(Path path) throws IOException {
        try {
            return path.equals(walk.base())
                    ? walk.in(
                            path,
                            it -> entry(Walk.view(it, null, BasicFileAttributeView.class)
                                    .readAttributes()))
                    : walk.at(path, (directory, name) -> entry(Walk.attributes(directory, name)));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return null;
        }
    }

    private static Entry entry(BasicFileAttributes attributes) {
        Kind kind = attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
        return new Entry(
                kind,
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                requireNonNull(attributes.fileKey(), "a file system that tells files apart"));
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        return walk.in(directory, it -> {
            List<String> names = new ArrayList<>();
            // A stream can be read once only: the one that is kept open stays unread.
            try (DirectoryStream<Path> entries = it.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
                entries.forEach(entry -> names.add(
                        requireNonNull(entry.getFileName(), "an entry's name").toString()));
            } catch (DirectoryIteratorException e) {
                throw requireNonNull(e.getCause());
            }
            return names;
        });
    }

    @Override
    public byte[] read(Path file, int max) throws IOException {
        return walk.at(file, (directory, name) -> {
            long size = requireFile(directory, name).size();
            try (SeekableByteChannel channel = directory.newByteChannel(name, READ)) {
                return WholeFile.read(channel, size, max);
            }
        });
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return walk.at(file, (directory, name) -> {
            requireFile(directory, name);
            return Channels.newInputStream(directory.newByteChannel(name, READ));
        });
    }

    /** To open a pipe would wait for its other end. */
    static BasicFileAttributes requireFile(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        BasicFileAttributes attributes = Walk.attributes(directory, name);
        if (!attributes.isRegularFile()) {
            throw new NotAFileException(name.toString());
        }
        return attributes;
    }

    @Override
    public void create(Path file, byte[] content, Path like) throws IOException {
        walk.at(file, (directory, name) -> {
            try (FileChannel channel =
                    channel(directory, name, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(channel, content);
            }
            return null;
        });
        Entry model = like.equals(file) ? null : find(like);
        if (model != null && model.isFile()) {
            var permissions = walk.at(
                    like,
                    (directory, name) -> Walk.view(directory, name, PosixFileAttributeView.class)
                            .readAttributes()
                            .permissions());
            walk.at(file, (directory, name) -> {
                Walk.view(directory, name, PosixFileAttributeView.class).setPermissions(permissions);
                return null;
            });
        }
    }

    @Override
    public void append(Path file, byte[] content) throws IOException {
        walk.at(file, (directory, name) -> {
            requireFile(directory, name);
            try (FileChannel channel = channel(directory, name, StandardOpenOption.APPEND)) {
                write(channel, content);
            }
            return null;
        });
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void truncate(Path file, long size) throws IOException {
        walk.at(file, (directory, name) -> {
            requireFile(directory, name);
            try (FileChannel channel = channel(directory, name, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
            return null;
        });
    }

    /** Its first byte is written again: a time that is set would be this machine's, not the file system's. */
    @Override
    public void touch(Path file) throws IOException {
        walk.at(file, (directory, name) -> {
            requireFile(directory, name);
            try (FileChannel channel = channel(directory, name, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer first = ByteBuffer.allocate(1);
                if (channel.read(first, 0) == 1) {
                    channel.write(first.flip(), 0);
                }
            }
            return null;
        });
    }

    @Override
    public boolean isShared(Path file) throws IOException {
        return new HardLinks(this, root).isShared(file);
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        if (find(directory) != null) {
            throw new FileAlreadyExistsException(directory.toString());
        }
        Path made = Files.createDirectory(root.resolve(Temporaries.name()));
        try {
            rename(made, directory);
        } catch (IOException e) {
            Files.deleteIfExists(made);
            throw e;
        }
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        new HardLinks(this, root).link(existing, name);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        walk.at(
                from,
                (source, name) -> walk.at(to, (target, newName) -> {
                    source.move(name, target, newName);
                    return null;
                }));
    }

    @Override
    public void delete(Path path) throws IOException {
        walk.at(path, (directory, name) -> {
            if (Walk.attributes(directory, name).isDirectory()) {
                directory.deleteDirectory(name);
            } else {
                directory.deleteFile(name);
            }
            return null;
        });
    }

    @Override
    public void sync(Path path) throws IOException {
        if (path.equals(walk.base())) {
            walk.in(path, it -> synced(it, Path.of(".")));
        } else {
            walk.at(path, OpenatDisk::synced);
        }
    }

    private static @Nullable Void synced(SecureDirectoryStream<Path> directory, Path name) throws IOException {
        try (FileChannel channel = channel(directory, name, StandardOpenOption.READ)) {
            channel.force(true);
        }
        return null;
    }

    @Override
    public Closeable standInLine(Path file) throws IOException {
        return new Line(this, walk).stand(file);
    }

    @Override
    public DiskView at(Path directory) throws IOException {
        return new OpenatDisk(root, walk.keeping(directory));
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }

    static FileChannel channel(SecureDirectoryStream<Path> directory, Path name, OpenOption... how) throws IOException {
        SeekableByteChannel channel = directory.newByteChannel(name, options(how));
        return (FileChannel) channel;
    }

    private static Set<OpenOption> options(OpenOption... how) {
        List<OpenOption> options = new ArrayList<>(List.of(how));
        options.add(LinkOption.NOFOLLOW_LINKS);
        return Set.copyOf(options);
    }
}
