package dev.ticket.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The tracker's {@code .gitattributes}: a block of lines between two marks is ours, every other byte is somebody else's. */
final class Attributes {
    static final String FILE = ".gitattributes";
    private static final String BEGIN = "# ticket: begin\n";
    private static final String END = "# ticket: end\n";
    private static final String BLOCK = BEGIN
            + "/*/*/item.md merge=ticket\n"
            + "/*/*/thread.md merge=ticket\n"
            + "/*/*/resolution.md merge=ticket\n"
            + "/*/*/artifacts/orchestration-plan.jsonl merge=ticket\n"
            + END;

    private final Path file;

    Attributes(Path root) {
        this.file = root.resolve(FILE);
    }

    /** Whether anything had to be written. */
    boolean add() throws IOException {
        String before = text();
        String without = without(before);
        String joined = without.isEmpty() || without.endsWith("\n") ? without : without + "\n";
        return write(before, before.contains(BLOCK) ? before : joined + BLOCK);
    }

    /** Whether anything had to be written. A file that holds nothing else goes with the block. */
    boolean remove() throws IOException {
        String before = text();
        return write(before, without(before));
    }

    private static String without(String text) {
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        return end < 0 ? text : text.substring(0, begin) + text.substring(end + END.length());
    }

    private String text() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(FILE + " is no plain file");
        }
        // One character a byte: what somebody else wrote comes back as it was, whatever it is.
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private boolean write(String before, String after) throws IOException {
        if (after.equals(before)) {
            return false;
        }
        if (after.isEmpty()) {
            Files.delete(file);
            return true;
        }
        Path beside = Files.createTempFile(file.getParent(), FILE, ".tmp");
        try {
            Files.writeString(beside, after, StandardCharsets.ISO_8859_1);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
            } else {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        return true;
    }
}
