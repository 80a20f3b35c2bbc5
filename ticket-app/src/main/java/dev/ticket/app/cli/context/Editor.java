package dev.ticket.app.cli.context;

import java.io.IOException;
import java.nio.file.Path;

/** Lets a person edit a file. */
public interface Editor {
    /**
     * Runs an editor and waits for its end.
     *
     * @param command the user's editor, a shell command to which the file is appended
     * @param file the file to edit
     * @return its exit status; 0 if all went well
     * @throws IOException if it can't be run
     */
    int edit(String command, Path file) throws IOException;
}
