package dev.ticket.domain.foreign;

import dev.ticket.domain.MarkdownText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ticket as another tracker has it: its own words, nothing lost. Immutable.
 *
 * @param tracker the tracker
 * @param id its id there: one line of 1 to 200 characters
 * @param path its file, for people
 * @param title what it is called there, any text
 * @param words what else its head says that has a meaning here
 * @param past who created it and when, and what was said since
 * @param body its description, without what is told elsewhere
 * @param outcome what came of it, possibly nothing
 * @param relations the tickets it speaks of
 * @param leftovers everything else, by name
 */
public record ForeignTicket(
        ForeignTracker tracker,
        String id,
        String path,
        String title,
        ForeignWords words,
        ForeignPast past,
        MarkdownText body,
        MarkdownText outcome,
        List<ForeignRelation> relations,
        Map<String, String> leftovers) {
    private static final int MAX_ID = 200;

    /** Checks the id and copies the collections. */
    public ForeignTicket {
        if (!id.equals(OneLine.of(id, MAX_ID)) || id.isEmpty()) {
            throw new IllegalArgumentException("an id is one line of 1 to " + MAX_ID + " characters");
        }
        relations = List.copyOf(relations);
        leftovers = Collections.unmodifiableMap(new LinkedHashMap<>(leftovers));
    }

    /** {@return what {@code legacy_ticket} says of it} */
    public String legacy() {
        return tracker.legacy(id);
    }
}
