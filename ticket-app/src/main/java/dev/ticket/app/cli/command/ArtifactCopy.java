package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.FileReason;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.ArtifactName;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;

/** The ways an artifact's content leaves the program. */
final class ArtifactCopy {
    private static final int MAX_SHOWN = 10_000_000;

    private final ArtifactName name;
    private final Context context;

    ArtifactCopy(ArtifactName name, Context context) {
        this.name = name;
        this.context = context;
    }

    void toFile(InputStream content, Path target, boolean json) {
        if (Files.isDirectory(target)) {
            // An empty one would be replaced.
            throw new TicketStorageException(target.toString(), "can't be written: it is a directory", null);
        }
        try {
            long size = Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if (json) {
                JsonPage.print(context, it -> {
                    it.writeObjectPropertyStart("artifact");
                    it.writeStringProperty("name", name.value());
                    it.writeNumberProperty("size", size);
                    it.writeStringProperty("output", target.toString());
                    it.writeEndObject();
                });
            }
        } catch (IOException e) {
            throw new TicketStorageException(target.toString(), "can't be written: " + FileReason.of(e), e);
        }
    }

    /** A pipe gets the bytes; a terminal gets text only, as text. */
    void toOutput(InputStream content) throws IOException {
        if (!context.terminal().output()) {
            context.out().raw(content);
            return;
        }
        String text = text(bounded(content))
                .orElseThrow(() -> new UsageException(
                        "'" + name + "' is not text, which a terminal can't show; use --output FILE or a pipe"));
        context.out().text(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    void asJson(InputStream content) throws IOException {
        byte[] bytes = bounded(content);
        Optional<String> text = text(bytes);
        JsonPage.print(context, it -> {
            it.writeObjectPropertyStart("artifact");
            it.writeStringProperty("name", name.value());
            it.writeNumberProperty("size", bytes.length);
            it.writeStringProperty("encoding", text.isPresent() ? "utf-8" : "base64");
            it.writeStringProperty(
                    "content", text.orElseGet(() -> Base64.getEncoder().encodeToString(bytes)));
            it.writeEndObject();
        });
    }

    private byte[] bounded(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_SHOWN + 1);
        if (bytes.length > MAX_SHOWN) {
            throw new UsageException(
                    "'" + name + "' is larger than " + MAX_SHOWN / 1_000_000 + " MB; use --output FILE or a pipe");
        }
        return bytes;
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
