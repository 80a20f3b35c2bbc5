package dev.ticket.localfiles;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketId;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files in a ticket's {@code artifacts/}. Links in there are neither listed nor followed. */
final class ArtifactFiles {
    static final int MAX_DEPTH = 16;

    private final TrackerFiles files;
    private final Limits limits;

    ArtifactFiles(TrackerFiles files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** All artifacts of a ticket, by name. */
    List<Artifact> list(TicketDirectory ticket) {
        List<Artifact> artifacts = first(ticket);
        if (artifacts.size() > limits.artifacts()) {
            throw new MalformedTicketException(
                    ticket.shown(ticket.artifacts()),
                    0,
                    "holds more files than the limit 'artifacts' of " + limits.artifacts()
                            + "; move some of them elsewhere, or raise the limit");
        }
        return artifacts;
    }

    /** Lets a new artifact through if the ticket may have one more. */
    void requireRoom(TicketDirectory ticket) {
        if (first(ticket).size() >= limits.artifacts()) {
            throw new InvalidRequestException(
                    "artifact",
                    "the ticket has as many as the limit 'artifacts' allows, " + limits.artifacts()
                            + "; store it elsewhere and refer to it");
        }
    }

    /** Up to one artifact more than are listed. */
    private List<Artifact> first(TicketDirectory ticket) {
        List<Artifact> artifacts = new ArrayList<>();
        if (files.isDirectory(ticket.artifacts())) {
            list(ticket.artifacts(), "", 1, artifacts);
        }
        artifacts.sort(Comparator.comparing(it -> it.name().value()));
        return artifacts;
    }

    private void list(Path directory, String prefix, int depth, List<Artifact> artifacts) {
        for (String part : files.names(directory)) {
            if (artifacts.size() > limits.artifacts()) {
                return;
            }
            if (!TrackerFiles.isSpelled(part)) {
                continue;
            }
            Path path = directory.resolve(part);
            String name = prefix + part;
            Entry entry = files.find(path);
            if (entry == null || Temporaries.is(part)) {
                continue;
            }
            if (entry.isDirectory() && depth < MAX_DEPTH) {
                list(path, name + "/", depth + 1, artifacts);
            } else if (entry.isFile() && isArtifact(name)) {
                artifacts.add(new Artifact(new ArtifactName(name), entry.size()));
            }
        }
    }

    /** Whether a file is one to show: not what keeps the directory in git, nothing half written, nothing unspeakable. */
    private static boolean isArtifact(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.equals(TicketDirectory.KEEP) || Arrays.stream(name.split("/")).anyMatch(Temporaries::is)) {
            return false;
        }
        try {
            return new ArtifactName(name).value().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    InputStream read(TicketDirectory ticket, ArtifactName name) {
        Path path = within(ticket, name);
        Entry entry = path == null ? null : files.find(path);
        if (path == null || entry == null || !entry.isFile() || !isArtifact(name.value())) {
            List<String> names =
                    first(ticket).stream().map(it -> it.name().value()).toList();
            throw new TicketNotFoundException(new TicketId(ticket.name()), name, Spelling.similar(name.value(), names));
        }
        return files.open(path);
    }

    /** The steps that store a file; its content is at hand, so that nothing waits for it under the lock. */
    List<FileStep> attach(TicketDirectory ticket, ArtifactName name, byte[] content, IfPresent ifPresent) {
        TicketId id = new TicketId(ticket.name());
        if (name.isWrittenByOperation() || !isArtifact(name.value())) {
            throw new TicketRefusedException(id, "'" + name + "' is kept by the tracker itself; choose another name");
        }
        Path path = within(ticket, name);
        Entry there = path == null ? null : files.find(path);
        if (path == null || there != null && !there.isFile()) {
            throw new InvalidRequestException(
                    "artifact",
                    "'" + name + "' is, or leads through, something in " + ticket.shown(ticket.artifacts())
                            + " that is no plain file or directory, or is spelled as the locale can't; links are not"
                            + " followed, choose another name or put the directory itself there");
        }
        if (ifPresent == IfPresent.REFUSE && there != null) {
            throw new TicketRefusedException(
                    id, "it has an artifact '" + name + "' already; replace it explicitly, or choose another name");
        }
        if (there == null) {
            requireRoom(ticket);
        }
        return List.of(new FileStep.Replace(path, content));
    }

    /** A content that is handed in, read to its end, if it is not too large. */
    static byte[] content(InputStream in, Limits limits) {
        try {
            byte[] content = in.readNBytes(limits.artifactBytes() + 1);
            if (content.length > limits.artifactBytes()) {
                throw new InvalidRequestException(
                        "artifact",
                        "it is larger than the " + limits.artifactBytes()
                                + " bytes that are kept; store it elsewhere and refer to it");
            }
            return content;
        } catch (IOException e) {
            throw new TicketStorageException("artifact", "its content can't be read: " + e.getMessage(), e);
        }
    }

    /** The place of an artifact, or null if something above it is no directory, or the locale can't spell it. */
    private @Nullable Path within(TicketDirectory ticket, ArtifactName name) {
        Path path = ticket.artifacts();
        try {
            for (String part : name.parts()) {
                if (files.exists(path) && !files.isDirectory(path)) {
                    return null;
                }
                path = path.resolve(part);
            }
        } catch (InvalidPathException e) {
            return null;
        }
        return path;
    }
}
