package dev.ticket.localfiles;

import static java.util.Objects.requireNonNull;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files in a ticket's {@code artifacts/}. Links in there are neither listed nor followed. */
final class ArtifactFiles {
    private static final int MAX_DEPTH = 16;

    private final LocalTicketsOptions options;

    ArtifactFiles(LocalTicketsOptions options) {
        this.options = options;
    }

    /** All artifacts of a ticket, by name. */
    List<Artifact> list(TicketDirectory ticket) {
        List<Artifact> artifacts = first(ticket);
        int most = options.limits().artifacts();
        if (artifacts.size() > most) {
            throw new MalformedTicketException(
                    ticket.shown(ticket.artifacts()),
                    0,
                    "holds more files than the limit 'artifacts' of " + most
                            + "; move some of them elsewhere, or raise the limit");
        }
        return artifacts;
    }

    /** Lets a new artifact through if the ticket may have one more. */
    void requireRoom(TicketDirectory ticket) {
        int most = options.limits().artifacts();
        if (first(ticket).size() >= most) {
            throw new InvalidRequestException(
                    "artifact",
                    "the ticket has as many as the limit 'artifacts' allows, " + most
                            + "; store it elsewhere and refer to it");
        }
    }

    /** Up to one artifact more than are listed. */
    private List<Artifact> first(TicketDirectory ticket) {
        Path directory = ticket.artifacts();
        if (!FileAccess.isDirectory(directory)) {
            return List.of();
        }
        List<Artifact> artifacts = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory, MAX_DEPTH)) {
            for (Path path : paths.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                    .filter(it -> isArtifact(directory.relativize(it).toString()))
                    .limit(options.limits().artifacts() + 1L)
                    .toList()) {
                ArtifactName name = new ArtifactName(directory.relativize(path).toString());
                artifacts.add(new Artifact(name, Files.size(path)));
            }
        } catch (IOException e) {
            throw FileAccess.storage(ticket.shown(directory), "can't be listed", e);
        } catch (UncheckedIOException e) {
            throw FileAccess.storage(ticket.shown(directory), "can't be listed", requireNonNull(e.getCause()));
        }
        artifacts.sort(Comparator.comparing(it -> it.name().value()));
        return artifacts;
    }

    /** Whether a file is one to show: not what keeps the directory in git, nothing half written, nothing unspeakable. */
    private static boolean isArtifact(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.equals(TicketDirectory.KEEP) || last.startsWith(StepRunner.TEMPORARY)) {
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
        if (path == null || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !isArtifact(name.value())) {
            List<String> names =
                    first(ticket).stream().map(it -> it.name().value()).toList();
            throw new TicketNotFoundException(new TicketId(ticket.name()), name, Spelling.similar(name.value(), names));
        }
        try {
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw FileAccess.storage(ticket.shown(path), "can't be read", e);
        }
    }

    /** The steps that store a file; its content is at hand, so that nothing waits for it under the lock. */
    List<FileStep> attach(TicketDirectory ticket, ArtifactName name, byte[] content, IfPresent ifPresent) {
        TicketId id = new TicketId(ticket.name());
        if (name.isWrittenByOperation() || !isArtifact(name.value())) {
            throw new TicketRefusedException(id, "'" + name + "' is kept by the tracker itself; choose another name");
        }
        Path path = within(ticket, name);
        if (path == null || FileAccess.exists(path) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidRequestException(
                    "artifact",
                    "'" + name + "' is, or leads through, something that is no plain file or directory, or is spelled"
                            + " as the locale can't; choose another name");
        }
        if (ifPresent == IfPresent.REFUSE && FileAccess.exists(path)) {
            throw new TicketRefusedException(
                    id, "it has an artifact '" + name + "' already; replace it explicitly, or choose another name");
        }
        if (!FileAccess.exists(path)) {
            requireRoom(ticket);
        }
        return List.of(new FileStep.Replace(path, content));
    }

    byte[] content(InputStream in) {
        try {
            byte[] content = in.readNBytes(options.limits().artifactBytes() + 1);
            if (content.length > options.limits().artifactBytes()) {
                throw new InvalidRequestException(
                        "artifact",
                        "it is larger than the " + options.limits().artifactBytes()
                                + " bytes that are kept; store it elsewhere and refer to it");
            }
            return content;
        } catch (IOException e) {
            throw new TicketStorageException("artifact", "its content can't be read: " + e.getMessage(), e);
        }
    }

    /** The place of an artifact, or null if something above it is no directory, or the locale can't spell it. */
    private static @Nullable Path within(TicketDirectory ticket, ArtifactName name) {
        Path path = ticket.artifacts();
        try {
            for (String part : name.parts()) {
                if (FileAccess.exists(path) && !FileAccess.isDirectory(path)) {
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
