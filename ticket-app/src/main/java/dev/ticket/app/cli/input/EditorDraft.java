package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.MarkdownText;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
     * @param start what the editor begins with
     * @throws UsageException if nothing is written, as git does with an empty message
     */
    public Draft write(MarkdownText start) {
        Path file = edited(start.text() + "\n\n" + SCISSORS + "\n");
        MarkdownText text = TextFile.read(file);
        int end = text.text().lastIndexOf(SCISSORS);
        MarkdownText kept = end < 0 ? text : new MarkdownText(text.text().substring(0, end));
        if (kept.isEmpty()) {
            Draft.delete(file);
            throw new UsageException("aborted: the text is empty");
        }
        return new Draft(kept, file);
    }

    /** {@return another version of a text, possibly the same} */
    public Draft rewrite(MarkdownText before) {
        Path file = edited(before.text() + "\n");
        return new Draft(TextFile.read(file), file);
    }

    private Path edited(String start) {
        String command =
                context.variable("VISUAL").or(() -> context.variable("EDITOR")).orElse("vi");
        try {
            Path file = Files.createTempFile("ticket-", ".md");
            Files.writeString(file, start);
            int status = run(command, file);
            if (status != 0) {
                throw new UsageException("the editor '" + command + "' ended with status " + status
                        + "; nothing was done, and your text is kept in " + file);
            }
            return file;
        } catch (IOException e) {
            throw new TicketStorageException(
                    command, "the editor can't be run: " + e.getMessage() + "; set VISUAL or EDITOR", e);
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
