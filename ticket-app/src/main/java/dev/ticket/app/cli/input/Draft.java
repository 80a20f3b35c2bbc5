package dev.ticket.app.cli.input;

import dev.ticket.domain.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way into a ticket. What was written in an editor is kept in its file until it has arrived.
 *
 * @param text the text
 * @param file where it was written, or null if it was not written for this
 */
public record Draft(MarkdownText text, @Nullable Path file) {
    /** {@return a draft that lies in no file} */
    public static Draft of(MarkdownText text) {
        return new Draft(text, null);
    }

    /**
     * {@return what the action gives}
     *
     * @throws DraftKeptException if it fails and the text lies in a file, which then stays
     */
    public <T> T submit(Function<MarkdownText, T> action) {
        if (file == null) {
            return action.apply(text);
        }
        T result;
        try {
            result = action.apply(text);
        } catch (RuntimeException e) {
            throw new DraftKeptException(file, e);
        }
        delete(file);
        return result;
    }

    /** Removes its file, if it lies in one. */
    void discard() {
        if (file != null) {
            delete(file);
        }
    }

    /** Removes a file that is of no more use. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A stray file among temporary ones is no reason to fail: the text has arrived.
        }
    }
}
