package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A sound tracker in which faults are planted: an open ticket {@code patient}, and one that is closed. */
final class Ground {
    static final String ID = "20260605-040104-patient";
    static final String OPEN = "open/" + ID + "/";
    static final String CLOSED = "closed/20260605-040104-done/";
    static final String ITEM = OPEN + "item.md";
    static final String THREAD = OPEN + "thread.md";

    final Path directory;
    final TrackerFixture tracker;
    LocalTickets tickets;

    Ground(Path directory) {
        this.directory = directory;
        this.tracker = new TrackerFixture(directory);
        this.tickets = tracker.tickets;
        tracker.create("Patient");
        TicketIdOrSlug done = tracker.create("Done");
        tickets.close(
                done,
                new TicketClosing(
                        TicketStatus.of(TicketStatus.Known.OPEN),
                        TrackerFixture.ADA,
                        new MarkdownText("Was done.\n\n---\n\nReally."),
                        List.of()));
    }

    /** Something that is done to files. */
    interface Deed {
        void on(Path path) throws IOException;
    }

    Path path(String file) {
        return tracker.root.resolve(file);
    }

    void at(String file, Deed deed) {
        try {
            deed.on(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text in the place of another, which must be there. */
    void replace(String file, String from, String to) {
        String text = tracker.read(file);
        if (!text.contains(from)) {
            throw new AssertionError("no '" + from + "' in " + file + ":\n" + text);
        }
        tracker.write(file, text.replace(from, to));
    }

    void append(String file, String text) {
        tracker.write(file, tracker.read(file) + text);
    }

    /** One more event, complete, with this header. */
    void event(String keys) {
        append(THREAD, "\n<!-- event: " + keys + " -->\n\n## Comment\n\nText.\n\n---\n");
    }

    void delete(String file) {
        at(file, path -> {
            if (Files.isDirectory(path)) {
                Files.deleteIfExists(path.resolve(".gitkeep"));
            }
            Files.delete(path);
        });
    }

    void limits(Limits limits) {
        tickets = tracker.with(limits);
    }

    /** Nobody may read that file or directory any more. */
    void forbid(String file) {
        Path path = path(file).toAbsolutePath().normalize();
        TrackerRoot root = TrackerRoot.open(tracker.root);
        tickets = new LocalTickets(
                root, forbidden(OpenatDisk.of(root.real()), path), new Processes(), LocalTicketsOptions.defaults());
    }

    static HookedDisk forbidden(Disk disk, Path path) {
        return new HookedDisk(disk, new HookedDisk.Hook() {
            @Override
            public void reads(String name, Path read) throws IOException {
                if (!name.equals("find")
                        && read.endsWith(path.getFileName())
                        && read.toString().endsWith(tail(path))) {
                    throw new AccessDeniedException(read.toString());
                }
            }

            @Override
            public void writes(HookedDisk.Call call) throws IOException {
                call.real().make();
            }
        });
    }

    /** The temporary directory may be a link. */
    private static String tail(Path path) {
        return path.subpath(path.getNameCount() - 2, path.getNameCount()).toString();
    }
}
