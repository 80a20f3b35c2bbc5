package dev.ticket.localfiles;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketId;
import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.TicketException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Looks at the names in a ticket's directory, and at its artifacts: that each can be had, on every system, under one name. */
final class NamesCheck {
    private final TrackerFiles files;
    private final TicketDirectory ticket;
    private final Findings findings;
    private int seen;

    private NamesCheck(TrackerFiles files, TicketDirectory ticket, Findings findings) {
        this.files = files;
        this.ticket = ticket;
        this.findings = findings;
    }

    static void check(TrackerView view, TicketDirectory ticket, Findings findings) {
        NamesCheck check = new NamesCheck(view.files(), ticket, findings);
        try {
            new TicketId(ticket.name());
        } catch (IllegalArgumentException e) {
            findings.add(FindingKind.UNSAFE_NAME, ticket.path(), null, "the name can't be an id: " + e.getMessage());
        }
        check.directory(ticket.path(), "", 0);
    }

    /** What two names have in common that a file system without letter case, or with one spelling of accents, takes for one. */
    static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private void directory(Path directory, String prefix, int depth) {
        Map<String, String> names = new HashMap<>();
        for (String name : files.names(directory)) {
            if (files.isUnreachable(directory, name)) {
                findings.add(
                        FindingKind.UNSAFE_NAME,
                        directory,
                        null,
                        "holds a name that is no UTF-8, or that the locale can't spell: " + Excerpt.of(name));
                continue;
            }
            Path path = directory.resolve(name);
            Entry entry = files.find(path);
            if (entry == null
                    || Temporaries.is(name)
                    || ++seen > 2 * findings.limits().artifacts()) {
                continue;
            }
            String other = names.putIfAbsent(folded(name), name);
            if (other != null) {
                findings.add(
                        FindingKind.NAME_COLLISION,
                        path,
                        null,
                        "some systems take this name and '" + Excerpt.of(other) + "' for one");
            }
            entry(path, prefix + name, entry, depth);
        }
    }

    private void entry(Path path, String name, Entry entry, int depth) {
        boolean artifact = path.startsWith(ticket.artifacts());
        if (entry.kind() == DiskView.Kind.OTHER) {
            // Of its own three files the ticket has said so already.
            if (artifact || !path.equals(ticket.item()) && !path.equals(ticket.thread()) && !isResolution(path)) {
                findings.add(FindingKind.LINK, path, null, "is a link or a special file, which is not followed");
            }
        } else if (path.equals(ticket.artifacts())) {
            directory(path, "", 1);
        } else if (artifact && !isName(path, name)) {
            return;
        } else if (artifact && entry.isDirectory() && depth <= ArtifactFiles.MAX_DEPTH) {
            directory(path, name + "/", depth + 1);
        } else if (artifact && entry.isFile()) {
            artifact(path, entry);
        }
    }

    private boolean isResolution(Path path) {
        return path.equals(ticket.resolution());
    }

    private boolean isName(Path path, String name) {
        try {
            return !new ArtifactName(name).value().isEmpty();
        } catch (IllegalArgumentException e) {
            findings.add(FindingKind.UNSAFE_NAME, path, null, "is not listed: " + e.getMessage());
            return false;
        }
    }

    private void artifact(Path path, Entry entry) {
        if (entry.size() > findings.limits().artifactBytes()) {
            findings.add(
                    FindingKind.ARTIFACT_OVER_LIMIT,
                    path,
                    null,
                    "is " + entry.size() + " bytes large, more than the limit 'artifact' of "
                            + findings.limits().artifactBytes());
        }
        String text = text(path);
        if (text.indexOf('\0') < 0) {
            ConflictCheck.text(path, text, findings);
        }
    }

    /** As much of an artifact as an item may hold, one char a byte: marks are ASCII. */
    private String text(Path path) {
        try (InputStream in = files.open(path)) {
            return new String(in.readNBytes(findings.limits().itemBytes()), StandardCharsets.ISO_8859_1);
        } catch (IOException | TicketException e) {
            findings.add(FindingKind.UNREADABLE_ARTIFACTS, path, null, String.valueOf(e.getMessage()));
            return "";
        }
    }
}
