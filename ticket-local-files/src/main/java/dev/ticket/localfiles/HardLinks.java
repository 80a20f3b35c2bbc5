package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/** Files with several names: the calls that the JDK has by whole paths only, see {@link OpenatDisk}. */
final class HardLinks {
    private final Disk disk;
    private final Path root;

    HardLinks(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    boolean isShared(Path file) throws IOException {
        Entry entry = disk.find(file);
        try {
            var attributes = Files.readAttributes(file, "unix:nlink,fileKey", LinkOption.NOFOLLOW_LINKS);
            if (entry == null || !entry.key().equals(attributes.get("fileKey"))) {
                throw new FileSystemException(file.toString(), null, "was swapped while it was looked at");
            }
            return (Integer) requireNonNull(attributes.get("nlink")) > 1;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    void link(Path existing, Path name) throws IOException {
        Entry file = disk.find(existing);
        Entry directory = disk.find(Steps.parent(name));
        if (file == null || directory == null || !directory.isDirectory()) {
            throw new FileNotFoundException(existing + " or the directory of " + name + " is not there");
        }
        if (Steps.parent(existing).equals(Steps.parent(name))) {
            linkTo(existing, file, name);
            return;
        }
        if (disk.find(name) != null) {
            throw new FileAlreadyExistsException(name.toString());
        }
        Path made = root.resolve(Temporaries.name());
        try {
            linkTo(existing, file, made);
            disk.rename(made, name);
        } catch (IOException e) {
            Files.deleteIfExists(made);
            throw e;
        }
    }

    private void linkTo(Path existing, Entry file, Path name) throws IOException {
        try {
            Files.createLink(name, existing);
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(name.toString(), null, "the file system has no hard links");
        }
        Entry linked = disk.find(name);
        if (linked == null || !Objects.equals(linked.key(), file.key())) {
            throw new FileSystemException(name.toString(), null, "was swapped while it was linked");
        }
    }
}
