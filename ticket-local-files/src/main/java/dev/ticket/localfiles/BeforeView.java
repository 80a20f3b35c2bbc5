package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files as they were before a change that is not finished, however much of it has happened: what a reader sees until the
 * change counts.
 */
final class BeforeView implements DiskView {
    private final DiskView disk;
    private final ControlDirectory control;
    private final Journal journal;

    BeforeView(DiskView disk, ControlDirectory control, Journal journal) {
        this.disk = disk;
        this.control = control;
        this.journal = journal;
    }

    /** A path's place on the disk now, and what the change has done to it there. */
    private record Place(Path path, @Nullable Path before, Undo.@Nullable OfAddition addition) {}

    /** Where what had that path before the change is now, or null if there was nothing. */
    private @Nullable Place place(Path path) throws IOException {
        Path now = path;
        Undo.@Nullable OfNewFile fresh = null;
        for (int step = 0; step < journal.steps().size(); step++) {
            Undo undo = journal.steps().get(step);
            if (undo instanceof Undo.OfMove move && now.startsWith(move.from()) && disk.find(move.from()) == null) {
                now = move.target().resolve(move.from().relativize(now));
            } else if (now.equals(undo.target()) && undo instanceof Undo.OfNewFile file) {
                fresh = file;
            } else if (now.equals(undo.target())) {
                if (!(undo instanceof Undo.OfReplacement) && !(undo instanceof Undo.OfAddition)) {
                    return null;
                }
            } else if (undo instanceof Undo.OfMove move && now.startsWith(move.target())) {
                return null;
            }
        }
        return fresh != null && !isForeign(now, fresh.digest()) ? null : withContent(path, now);
    }

    /** Whether others have written a file since the change did: that stays, so it is seen. */
    private boolean isForeign(Path file, String digest) throws IOException {
        Entry there = disk.find(file);
        try {
            return there != null && !Rollback.isOurs(disk, file, there, digest);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Contents change before a ticket moves, so that steps name its files by their old place. */
    private Place withContent(Path path, Path now) throws IOException {
        for (int step = 0; step < journal.steps().size(); step++) {
            Undo undo = journal.steps().get(step);
            if (undo.target().equals(path) && undo instanceof Undo.OfReplacement replacement) {
                Path before = control.before(journal.id(), step);
                Entry old = disk.find(before);
                Entry there = disk.find(now);
                boolean replaced = there == null || old != null && !there.key().equals(old.key());
                boolean hidden = old != null && replaced && !isForeign(now, replacement.digest());
                return new Place(now, hidden ? before : null, null);
            }
            if (undo.target().equals(path) && undo instanceof Undo.OfAddition addition) {
                return new Place(now, null, addition);
            }
        }
        return new Place(now, null, null);
    }

    private Place required(Path path) throws IOException {
        Place place = place(path);
        if (place == null) {
            throw new NoSuchFileException(path.toString());
        }
        return place;
    }

    private interface Call<T> {
        T on(Place place) throws IOException;
    }

    /** What is not where it was a moment ago may have been moved by the change: then it is looked for there. */
    private <T> T where(Path path, Call<T> call) throws IOException {
        Place place = required(path);
        for (int look = 0; ; look++) {
            try {
                return call.on(place);
            } catch (NoSuchFileException | NotDirectoryException e) {
                Place now = required(path);
                if (now.equals(place) || look > journal.steps().size()) {
                    throw e;
                }
                place = now;
            }
        }
    }

    @Override
    public @Nullable Entry find(Path path) throws IOException {
        if (place(path) == null) {
            return null;
        }
        try {
            return where(path, this::found);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private Entry found(Place place) throws IOException {
        Path file = place.before() == null ? place.path() : place.before();
        Entry entry = disk.find(file);
        if (entry == null) {
            throw new NoSuchFileException(file.toString());
        }
        if (place.addition() != null) {
            return new Entry(entry.kind(), content(place).length, entry.modified(), entry.key());
        }
        return entry;
    }

    private byte[] content(Place place) throws IOException {
        byte[] now = disk.read(place.before() == null ? place.path() : place.before(), Integer.MAX_VALUE - 8);
        return place.addition() == null ? now : place.addition().without(now);
    }

    @Override
    public byte[] read(Path file, int max) throws IOException {
        return where(file, place -> {
            if (place.addition() == null) {
                return disk.read(place.before() == null ? place.path() : place.before(), max);
            }
            byte[] content = content(place);
            return content.length > max ? Arrays.copyOf(content, max) : content;
        });
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return where(
                file,
                place -> place.addition() == null
                        ? disk.open(place.before() == null ? place.path() : place.before())
                        : new ByteArrayInputStream(content(place)));
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        Set<String> names = new LinkedHashSet<>(where(directory, place -> disk.names(place.path())));
        for (Undo undo : journal.steps()) {
            if (undo instanceof Undo.OfMove move && directory.equals(move.from().getParent())) {
                names.add(name(move.from()));
            }
            if (directory.equals(undo.target().getParent())) {
                names.add(name(undo.target()));
            }
        }
        List<String> before = new ArrayList<>();
        for (String name : names) {
            if (find(directory.resolve(name)) != null) {
                before.add(name);
            }
        }
        return before;
    }

    private static String name(Path path) {
        return requireNonNull(path.getFileName(), "a file of a tracker has a name")
                .toString();
    }

    @Override
    public DiskView at(Path directory) {
        return this;
    }

    @Override
    public void close() {}
}
