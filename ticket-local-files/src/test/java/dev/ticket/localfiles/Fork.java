package dev.ticket.localfiles;

import dev.ticket.domain.Finding;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.TicketVersion;
import dev.ticket.domain.merge.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A tracker of one ticket, in memory, that goes apart into two, each with a clock of its own, and comes together again. */
final class Fork {
    static final TicketIdOrSlug TICKET = new TicketIdOrSlug("parse-dates");

    final Side base;
    private final TicketId id;

    /** One tracker, and the time it is there. */
    static final class Side {
        private final MemoryDisk disk;
        Instant now;

        private Side(MemoryDisk disk, Instant now) {
            this.disk = disk;
            this.now = now;
        }

        /** The tracker, some seconds later. */
        LocalTickets after(int seconds) {
            now = now.plusSeconds(seconds);
            return new LocalTickets(
                    new TrackerRoot(World.ROOT, World.ROOT),
                    disk,
                    World.processes(1, Set.of(1)),
                    LocalTicketsOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC)));
        }
    }

    Fork() {
        base = empty();
        id = base.after(0)
                .create(NewTicket.titled("Parse dates", TrackerFixture.ADA))
                .ticket()
                .id();
    }

    private static Side empty() {
        MemoryDisk disk = new MemoryDisk(World.ROOT);
        for (TicketStatus status : TrackerRoot.STATUSES) {
            write(disk, World.ROOT.resolve(status.raw()).resolve(TicketDirectory.KEEP), FileContent.of(""));
        }
        return new Side(disk, TrackerFixture.NOW);
    }

    /** One more tracker that is as the base is now. */
    Side side() {
        return new Side(base.disk.afterKill(), base.now);
    }

    TicketVersion version(Side side) {
        for (TicketStatus status : TrackerRoot.STATUSES) {
            Path ticket = World.ROOT.resolve(status.raw()).resolve(id.value());
            if (side.disk.find(ticket) != null) {
                Map<String, FileContent> files = new TreeMap<>();
                read(side.disk, ticket, "", files);
                return new TicketVersion(status, files);
            }
        }
        throw new AssertionError("no ticket");
    }

    private static void read(MemoryDisk disk, Path directory, String name, Map<String, FileContent> files) {
        try {
            for (String entry : disk.names(directory)) {
                Path path = directory.resolve(entry);
                DiskView.Entry found = disk.find(path);
                if (found != null && found.isDirectory()) {
                    read(disk, path, name + entry + "/", files);
                } else {
                    files.put(name + entry, FileContent.of(disk.read(path, Integer.MAX_VALUE)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Versions<TicketVersion> versions(Side ours, Side theirs) {
        return new Versions<>(version(base), version(ours), version(theirs));
    }

    MergedTicket merged(Side ours, Side theirs) {
        return LocalTickets.merger().merge(versions(ours, theirs));
    }

    /** A tracker that holds a merged ticket. */
    Side written(MergedTicket merged) {
        Side side = empty();
        Path ticket = World.ROOT.resolve(merged.version().status().raw()).resolve(id.value());
        merged.version().files().forEach((path, content) -> write(side.disk, ticket.resolve(path), content));
        return side;
    }

    private static void write(MemoryDisk disk, Path file, FileContent content) {
        try {
            List<Path> missing = new ArrayList<>();
            for (Path up = file.getParent(); !up.equals(World.ROOT); up = up.getParent()) {
                missing.add(0, up);
            }
            for (Path directory : missing) {
                if (disk.find(directory) == null) {
                    disk.makeDirectory(directory);
                }
            }
            disk.create(file, content.bytes(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a doctor finds, but for notes. */
    static List<String> findings(Side side) {
        List<String> found = new ArrayList<>();
        for (Finding finding : side.after(0).doctor().findings()) {
            if (finding.severity() != Finding.Severity.INFO) {
                found.add(finding.code() + " " + finding.message());
            }
        }
        return found;
    }
}
