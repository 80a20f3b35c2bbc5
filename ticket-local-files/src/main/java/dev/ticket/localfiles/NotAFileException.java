package dev.ticket.localfiles;

import java.nio.file.FileSystemException;

/** A name stands for a link, a device, a pipe or a directory where a file was asked for. */
final class NotAFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NotAFileException(String file) {
        super(
                file,
                null,
                "'" + file
                        + "' is no regular file; links and devices are not followed, remove it or put the file itself there");
    }
}
