package dev.ticket.localfiles;

import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Reads files of a tracker: only regular ones, no links, within a bound, and as text only what is UTF-8. */
final class FileAccess {
    private static final Set<? extends OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private FileAccess() {}

    /** Whether there is something of that name, be it what it may. */
    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * A whole text.
     *
     * @param shown the path as messages name it
     */
    static String text(Path path, String shown, int maxBytes) {
        return decoded(bytes(path, shown, maxBytes), shown);
    }

    /** A whole file. */
    static byte[] bytes(Path path, String shown, int maxBytes) {
        requireRegular(path, shown, maxBytes);
        try (SeekableByteChannel channel = Files.newByteChannel(path, READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size() + 1, maxBytes + 1L));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                if (!buffer.hasRemaining() && buffer.capacity() <= maxBytes) {
                    buffer = larger(buffer, maxBytes);
                }
            }
            if (buffer.position() > maxBytes) {
                throw tooLarge(shown, buffer.position(), maxBytes);
            }
            byte[] bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return bytes;
        } catch (IOException e) {
            throw storage(shown, "can't be read", e);
        }
    }

    /** A file may grow while it is read: another program may append. */
    private static ByteBuffer larger(ByteBuffer full, int maxBytes) {
        ByteBuffer larger = ByteBuffer.allocate((int) Math.min(full.capacity() * 2L, maxBytes + 1L));
        return larger.put(full.flip());
    }

    /** Lets a regular file of bearable size through. */
    static BasicFileAttributes requireRegular(Path path, String shown, long maxBytes) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw new MalformedTicketException(
                        shown, 0, "is no regular file; links and devices are not followed, put the file itself there");
            }
            if (attributes.size() > maxBytes) {
                throw tooLarge(shown, attributes.size(), maxBytes);
            }
            return attributes;
        } catch (NoSuchFileException e) {
            throw new MalformedTicketException(shown, 0, "is missing; restore it, for example with git", e);
        } catch (IOException e) {
            throw storage(shown, "can't be read", e);
        }
    }

    /** Text in UTF-8, to the letter: what is no UTF-8, or no text, is refused, so that writing it back is exact. */
    static String decoded(byte[] bytes, String shown) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new MalformedTicketException(
                    shown, lineAt(bytes, in.position()), "is not UTF-8; convert it or restore it", e);
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new MalformedTicketException(
                    shown,
                    1
                            + (int) text.substring(0, nul)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    "is binary, not text; restore it");
        }
        return text;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static MalformedTicketException tooLarge(String shown, long size, long max) {
        return new MalformedTicketException(
                shown,
                0,
                "is " + size + " bytes large, more than the " + max + " that are read; move text into an artifact");
    }

    /** What a failed call of the system means to a caller. */
    static TicketStorageException storage(String shown, String what, IOException e) {
        return new TicketStorageException(shown, what + ": " + reason(e), e);
    }

    /** The JDK says some reasons with the type of an error alone. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no directory";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
