package dev.ticket.localclaims;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in words: the JDK's messages are often a path and nothing else. */
final class Reason {
    private static final int MAX = 200;

    private Reason() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        String said = reason == null ? e.getClass().getSimpleName() : reason;
        return said.length() <= MAX ? said : said.substring(0, MAX) + "...";
    }
}
