package dev.ticket.imports;

import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The directory of another tracker: its Markdown files, bounded in number and size. Below it no link is followed. */
final class SourceDirectory {
    /** No ticket that people wrote is larger; the store would not take it either. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_FILES = 20_000;
    private static final long MAX_ALL_BYTES = 256L << 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final Path root;
    private final String shown;
    private long read;

    private SourceDirectory(Path root, String shown) {
        this.root = root;
        this.shown = shown;
    }

    /** The files of one directory. */
    record Listing(List<String> documents, int others, int directories) {}

    /**
     * The tracker's own directory: the given one, or the one of the usual name in it.
     *
     * @throws TicketStorageException if there is none
     */
    static SourceDirectory open(Path given, ForeignTracker tracker) {
        Path inside = given.resolve(tracker.directory());
        Path root = Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS) ? inside : given;
        if (!Files.isDirectory(root)) {
            throw new TicketStorageException(
                    given.toString(),
                    "there is no such directory; name the one that " + tracker.title() + " keeps its tickets in",
                    null);
        }
        Path name = root.getFileName();
        boolean telling =
                name != null && !name.toString().isEmpty() && !name.toString().equals(".");
        return new SourceDirectory(root, telling ? name.toString() : tracker.directory());
    }

    /** Whether it has a directory of that name, which is no link. */
    boolean has(String directory) {
        return Files.isDirectory(root.resolve(directory), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is anything of that name. */
    boolean isTaken(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** A file as messages and imported tickets name it. */
    String shown(String name) {
        return name.isEmpty() ? shown : shown + "/" + name;
    }

    /** The Markdown files of a directory, numbers in names in their order; of one that is not there, none. */
    Listing list(String directory) {
        List<String> documents = new ArrayList<>();
        int others = 0;
        int directories = 0;
        if (!directory.isEmpty() && !has(directory)) {
            return new Listing(documents, 0, 0);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(".md")) {
                    documents.add(directory.isEmpty() ? name : directory + "/" + name);
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    directories++;
                } else if (!name.startsWith(".")) {
                    others++;
                }
                if (documents.size() > MAX_FILES) {
                    throw tooMuch(directory, "holds more than " + MAX_FILES + " files");
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(directory, e);
        }
        documents.sort(Comparator.comparing(SourceDirectory::sortable).thenComparing(it -> it));
        return new Listing(documents, others, directories);
    }

    private static String sortable(String name) {
        return NUMBER.matcher(name).replaceAll(it -> "0".repeat(12 - it.group().length()) + it.group());
    }

    /**
     * The text of a file.
     *
     * @throws MalformedTicketException if it is no text, no file or too large
     */
    String text(String name) {
        Path file = root.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw malformed(name, "is a link or no file, and was not followed; put the file itself there");
            }
            byte[] bytes = bytes(file);
            if (bytes.length > MAX_BYTES) {
                throw malformed(name, "is larger than " + MAX_BYTES + " bytes; split it");
            }
            read += bytes.length;
            if (read > MAX_ALL_BYTES) {
                throw tooMuch("", "holds more than " + MAX_ALL_BYTES + " bytes of tickets");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed(name, "is binary, not text; restore it");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed(name, "is not UTF-8; convert it or restore it");
        } catch (NoSuchFileException e) {
            throw malformed(name, "went away while it was read; run the import again");
        } catch (IOException e) {
            throw malformed(name, "can't be read; mend its permissions");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    MalformedTicketException malformed(String name, String problem) {
        return new MalformedTicketException(shown(name), 0, problem);
    }

    private TicketStorageException unreadable(String name, Exception e) {
        return new TicketStorageException(shown(name), "can't be read; mend its permissions", e);
    }

    private TicketStorageException tooMuch(String name, String problem) {
        return new TicketStorageException(shown(name), problem + "; copy a part of it elsewhere and import that", null);
    }
}
