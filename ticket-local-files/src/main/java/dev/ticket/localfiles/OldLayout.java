package dev.ticket.localfiles;

import dev.ticket.localfiles.DiskView.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What is left of the layout before this one: files beside the root, and no links, which may lead anywhere. */
final class OldLayout {
    private static final Pattern LINK = Pattern.compile("tickets/[^\\s)]*\\.md");

    private final DiskView disk;
    private final Path beside;
    private final Findings findings;

    private OldLayout(DiskView disk, Path beside, Findings findings) {
        this.disk = disk;
        this.beside = beside;
        this.findings = findings;
    }

    static void check(TrackerRoot root, Findings findings) {
        Path beside = root.real().getParent();
        if (beside != null) {
            check(OpenatDisk.of(beside), beside, findings);
        }
    }

    static void check(DiskView disk, Path beside, Findings findings) {
        new OldLayout(disk, beside, findings).check();
    }

    private void check() {
        try {
            todo(beside.resolve("TODO.md"));
            Path old = beside.resolve("tickets");
            Entry entry = disk.find(old);
            List<String> names = entry != null && entry.isDirectory() ? disk.names(old) : List.of();
            names.stream()
                    .filter(it -> it.endsWith(".md"))
                    .forEach(it -> findings.add(
                            FindingKind.LEGACY_TICKET, old.resolve(it), null, "is a ticket of the old layout"));
        } catch (IOException e) {
            findings.add(
                    FindingKind.LEGACY_UNREADABLE,
                    beside,
                    null,
                    "can't be searched for the old layout: " + e.getMessage());
        }
    }

    private void todo(Path todo) throws IOException {
        Entry entry = disk.find(todo);
        if (entry == null || !entry.isFile()) {
            return;
        }
        // One char a byte: a list in any encoding can be searched for names in ASCII.
        List<String> lines =
                new String(beginning(todo), StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (LINK.matcher(lines.get(i)).find()) {
                findings.add(FindingKind.LEGACY_TODO, todo, i + 1, "points at an old ticket file");
            }
        }
    }

    private byte[] beginning(Path todo) throws IOException {
        try (InputStream in = disk.open(todo)) {
            byte[] bytes = in.readNBytes(findings.limits().itemBytes());
            if (in.read() >= 0) {
                findings.add(
                        FindingKind.LEGACY_UNSEARCHED,
                        todo,
                        null,
                        "is larger than " + bytes.length + " bytes; what follows them was not searched");
            }
            return bytes;
        }
    }
}
