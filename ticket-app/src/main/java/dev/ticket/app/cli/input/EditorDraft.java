package dev.ticket.app.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.MarkdownText;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Lets a person write a text in an editor. */
public final class EditorDraft {
    private static final String SCISSORS = "<!-- ticket: write above this line; what follows it is left out -->";

    private final Context context;

    /** Editors of that context. */
    public EditorDraft(Context context) {
        this.context = context;
    }

    /**
     * {@return a new text}
     *
     * @param start what the editor begins with: a template, or nothing
     * @throws UsageException if nothing is written, as git does with an empty message
     */
    public Draft write(MarkdownText start) {
        Draft draft = edited(start.text() + "\n\n" + SCISSORS + "\n");
        String text = draft.text().text();
        int end = text.lastIndexOf(SCISSORS);
        Draft written = end < 0 ? draft : new Draft(new MarkdownText(text.substring(0, end)), draft.file());
        boolean untouched = written.text().equals(start);
        if (untouched || written.text().isEmpty()) {
            written.discard();
            throw new UsageException(
                    untouched && !start.isEmpty()
                            ? "aborted: nothing was written, so nothing was created"
                            : "aborted: the text is empty");
        }
        return written;
    }

    /** {@return another version of a text, possibly the same, which then lies in no file} */
    public Draft rewrite(MarkdownText before) {
        return edited(before.text() + "\n");
    }

    private Draft edited(String start) {
        Optional<String> editor = context.variable("VISUAL").or(() -> context.variable("EDITOR"));
        String command = editor.orElse("vi");
        if (editor.isEmpty() && !context.terminal().interactive()) {
            throw new UsageException("--editor needs a terminal, or an editor of your own in VISUAL or EDITOR");
        }
        Path file = run(command, start);
        if (!Files.exists(file)) {
            throw new UsageException("aborted: the editor '" + command + "' has removed the file");
        }
        try {
            MarkdownText text = TextFile.read(file);
            return isUntouched(file, start) ? discarded(file, text) : new Draft(text, file);
        } catch (RuntimeException e) {
            throw new DraftKeptException(file, e);
        }
    }

    private static Draft discarded(Path file, MarkdownText text) {
        Draft.delete(file);
        return Draft.of(text);
    }

    private Path run(String command, String start) {
        try {
            Path file = Files.createTempFile("ticket-", ".md");
            Files.writeString(file, start);
            int status = run(command, file);
            if (status != 0) {
                throw failed(
                        file,
                        start,
                        new UsageException(
                                "the editor '" + command + "' ended with status " + status + "; nothing was done"));
            }
            return file;
        } catch (IOException e) {
            throw new TicketStorageException(
                    command, "the editor can't be run: " + e.getMessage() + "; set VISUAL or EDITOR", e);
        }
    }

    private static RuntimeException failed(Path file, String start, UsageException failure) {
        if (Files.exists(file) && !isUntouched(file, start)) {
            return new DraftKeptException(file, failure);
        }
        Draft.delete(file);
        return failure;
    }

    private static boolean isUntouched(Path file, String start) {
        try {
            return Arrays.equals(Files.readAllBytes(file), start.getBytes(UTF_8));
        } catch (IOException e) {
            // Nobody knows: then it is somebody's text.
            return false;
        }
    }

    private int run(String command, Path file) throws IOException {
        try {
            return context.editor().edit(command, file);
        } catch (IOException e) {
            // Nobody has written anything into it.
            Draft.delete(file);
            throw e;
        }
    }
}
