package dev.ticket.app.cli.context;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read or written, in words: some errors of the JDK say it with their type alone. */
public final class FileReason {
    private FileReason() {}

    /** {@return the reason, for a message that names the file} */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is no directory";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
