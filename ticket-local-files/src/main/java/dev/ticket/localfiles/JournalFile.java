package dev.ticket.localfiles;

import dev.ticket.ports.MalformedTicketException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** The file in which the journal of the one change that is under way stands. */
final class JournalFile {
    /** Far more than any change needs: an addition is in it whole. */
    private static final int MAX_BYTES = 1 << 30;

    private final TrackerRoot root;
    private final Disk disk;
    private final ControlDirectory control;

    JournalFile(TrackerRoot root, Disk disk) {
        this.root = root;
        this.disk = disk;
        this.control = ControlDirectory.of(root);
    }

    /** Whether there is one, whole or not. */
    boolean exists() throws IOException {
        return disk.find(control.journal()) != null;
    }

    /**
     * The journal of a change that is not finished; null if there is none, or none that is whole: then the change has not
     * begun.
     *
     * @throws MalformedTicketException if it is not understood
     */
    @Nullable
    Journal read() throws IOException {
        try {
            String text = new String(disk.read(control.journal(), MAX_BYTES), StandardCharsets.UTF_8);
            return Journal.parse(text, root.real());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return null;
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new MalformedTicketException(
                    root.shown(control.journal()),
                    0,
                    "is a journal that this version does not understand; let the program that wrote it finish, or,"
                            + " if none did, look at the tickets and remove it",
                    e);
        }
    }

    /** Has the journal on disk when it returns; from now on the change either happens or is undone. */
    void begin(Journal journal) throws IOException {
        byte[] text = journal.text(root.real()).getBytes(StandardCharsets.UTF_8);
        if (text.length >= MAX_BYTES) {
            throw new IOException("a change of so much text can't be undone; attach the text instead");
        }
        disk.create(control.journal(), text, control.journal());
        disk.sync(control.journal());
        disk.sync(control.path());
    }

    /** With this the change counts. */
    void end() throws IOException {
        disk.delete(control.journal());
        disk.sync(control.path());
    }
}
