package dev.ticket.app.cli.input;

import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.MarkdownText;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads Markdown that somebody hands in: UTF-8, up to 10 MB. */
final class TextFile {
    private static final int MAX = 10_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    static MarkdownText read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException("--file: " + file + " is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new MarkdownText(decode(in, file.toString()));
        } catch (NoSuchFileException e) {
            throw new UsageException("--file: there is no file " + file);
        } catch (IOException e) {
            throw new TicketStorageException(file.toString(), "can't be read: " + e.getMessage(), e);
        }
    }

    static MarkdownText read(InputStream in) {
        try {
            return new MarkdownText(decode(in, "standard input"));
        } catch (IOException e) {
            throw new TicketStorageException("standard input", "can't be read: " + e.getMessage(), e);
        }
    }

    private static String decode(InputStream in, String what) throws IOException {
        byte[] bytes = in.readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw new UsageException(what + " is larger than " + MAX / 1_000_000
                    + " MB; attach it with 'ticket artifact add' and refer to it");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException(what + " is not UTF-8 text; convert it, or attach it with 'ticket artifact add'");
        }
    }
}
