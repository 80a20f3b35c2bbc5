package dev.ticket.localfiles;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.TicketStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Examines a whole tracker for what the script's doctor reports, with the same meaning, and for what the reading of heads and
 * threads had to put up with.
 */
final class LocalDoctor {
    private static final Pattern LEGACY_LINK = Pattern.compile("tickets/[^\\s)]*\\.md");

    private final TrackerRoot root;
    private final ItemReader items;
    private final ArtifactFiles artifacts;
    private final Limits limits;

    LocalDoctor(TrackerRoot root, ItemReader items, ArtifactFiles artifacts, Limits limits) {
        this.root = root;
        this.items = items;
        this.artifacts = artifacts;
        this.limits = limits;
    }

    DoctorReport examine() {
        Findings findings = new Findings(root, limits);
        TicketExamination examination = new TicketExamination(items, artifacts, findings);
        for (TicketStatus status : TrackerRoot.STATUSES) {
            Path directory = root.directory(status);
            if (FileAccess.isDirectory(directory)) {
                root.tickets(status).forEach(examination::examine);
            } else {
                findings.error(
                        "missing-status-directory",
                        directory,
                        null,
                        "there is no directory '" + status + "'",
                        "make it");
            }
        }
        Path beside = root.real().getParent();
        if (beside != null) {
            legacy(beside, findings);
        }
        return findings.report();
    }

    /** What is left of the layout before this one: files beside the root. */
    private void legacy(Path beside, Findings findings) {
        try {
            todo(beside.resolve("TODO.md"), findings);
            Path old = beside.resolve("tickets");
            if (Files.isDirectory(old)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(old, "*.md")) {
                    files.forEach(it -> findings.error(
                            "legacy-ticket", it, null, "is a ticket of the old layout", "move it into the tracker"));
                }
            }
        } catch (IOException e) {
            findings.error(
                    "legacy-unreadable",
                    beside,
                    null,
                    "can't be searched for the old layout: " + e.getMessage(),
                    "make it readable");
        }
    }

    private void todo(Path todo, Findings findings) throws IOException {
        if (!Files.isRegularFile(todo)) {
            return;
        }
        // One char a byte: a list in any encoding can be searched for names in ASCII.
        List<String> lines = new String(beginning(todo, findings), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (LEGACY_LINK.matcher(lines.get(i)).find()) {
                findings.error(
                        "legacy-todo",
                        todo,
                        i + 1,
                        "points at an old ticket file",
                        "move that ticket into the tracker");
            }
        }
    }

    private byte[] beginning(Path todo, Findings findings) throws IOException {
        try (InputStream in = Files.newInputStream(todo)) {
            byte[] bytes = in.readNBytes(limits.itemBytes());
            if (in.read() >= 0) {
                findings.warning(
                        "legacy-unreadable",
                        todo,
                        null,
                        "is larger than " + bytes.length + " bytes; what follows them was not searched",
                        "make it smaller");
            }
            return bytes;
        }
    }
}
