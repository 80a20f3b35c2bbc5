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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tracker of one ticket that goes apart into two, each with a clock of its own, and comes together again. */
final class Fork {
    static final TicketIdOrSlug TICKET = new TicketIdOrSlug("parse-dates");

    private final Path directory;
    final Side base;
    private final TicketId id;

    /** One tracker, and the time it is there. */
    static final class Side {
        final Path root;
        Instant now = TrackerFixture.NOW;

        Side(Path root) {
            this.root = root;
        }

        /** The tracker, some seconds later. */
        LocalTickets after(int seconds) {
            now = now.plusSeconds(seconds);
            return LocalTickets.open(
                    root, LocalTicketsOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC)));
        }
    }

    Fork(Path directory) {
        this.directory = directory;
        Path root = directory.resolve("base");
        LocalTickets.init(root);
        base = new Side(root);
        NewTicket ticket = NewTicket.titled("Parse dates", TrackerFixture.ADA);
        id = base.after(0).create(ticket).ticket().id();
    }

    /** One more tracker that is as the base is now. */
    Side side(String name) {
        Side side = new Side(directory.resolve(name));
        side.now = base.now;
        copy(base.root, side.root);
        return side;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(it -> !it.startsWith(from.resolve(ControlDirectory.NAME)))
                    .toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    TicketVersion version(Side side) {
        for (TicketStatus status : TrackerRoot.STATUSES) {
            Path ticket = side.root.resolve(status.raw()).resolve(id.value());
            if (Files.exists(ticket)) {
                return new TicketVersion(status, files(ticket));
            }
        }
        throw new AssertionError("no ticket in " + side.root);
    }

    private static Map<String, FileContent> files(Path ticket) {
        Map<String, FileContent> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(ticket)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(ticket.relativize(path).toString(), FileContent.of(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    Versions<TicketVersion> versions(Side ours, Side theirs) {
        return new Versions<>(version(base), version(ours), version(theirs));
    }

    MergedTicket merged(Side ours, Side theirs) {
        return LocalTickets.merger().merge(versions(ours, theirs));
    }

    /** A tracker that holds a merged ticket. */
    Side written(MergedTicket merged, String name) {
        Side side = new Side(directory.resolve(name));
        LocalTickets.init(side.root);
        Path ticket = side.root.resolve(merged.version().status().raw()).resolve(id.value());
        merged.version().files().forEach((path, content) -> write(ticket.resolve(path), content));
        return side;
    }

    private static void write(Path file, FileContent content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.bytes());
        } catch (IOException e) {
            throw new AssertionError(e);
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
