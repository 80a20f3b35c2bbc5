package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.domain.Spelling;
import java.util.List;

/** A word that may be somebody's own, and may be a known one misspelt: it is taken, with a warning. */
public final class OpenWord {
    private OpenWord() {}

    /**
     * Warns on standard error if a word is not known and looks like one that is.
     *
     * @param did what was done with the word, for example {@code recorded the priority}
     */
    public static void warn(Context context, String did, String word, List<String> known) {
        List<String> similar = known.contains(word) ? List.of() : Spelling.similar(word, known);
        if (!similar.isEmpty()) {
            context.err()
                    .line("warning: " + did + " '" + word + "', a word of your own; '" + similar.get(0)
                            + "' is the known one");
        }
    }
}
