package dev.ticket.localfiles;

import dev.ticket.localfiles.DiskView.Entry;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes the control directory. */
final class ControlFiles {
    private final Disk disk;
    private final ControlDirectory control;
    private final TrackerRoot root;

    ControlFiles(Disk disk, ControlDirectory control, TrackerRoot root) {
        this.disk = disk;
        this.control = control;
        this.root = root;
    }

    /** Makes the directory if it is missing; it comes with what keeps it out of git. */
    void make() throws IOException {
        if (isThere()) {
            return;
        }
        Path temporary = root.real().resolve(Temporaries.name());
        ControlDirectory made = new ControlDirectory(temporary);
        disk.makeDirectory(temporary);
        disk.create(made.gitignore(), "*\n".getBytes(StandardCharsets.UTF_8), made.gitignore());
        // A journal in a directory that a loss of power takes away would be none.
        disk.sync(made.gitignore());
        disk.sync(temporary);
        try {
            disk.rename(temporary, control.path());
        } catch (IOException e) {
            new Steps(disk).deleteTree(temporary);
            if (!isThere()) {
                throw e;
            }
        }
    }

    private boolean isThere() throws IOException {
        Entry entry = disk.find(control.path());
        if (entry != null && !entry.isDirectory()) {
            throw new TicketStorageException(
                    root.shown(control.path()),
                    "is no directory, and links are not followed; remove it, it holds no data",
                    null);
        }
        return entry != null;
    }
}
