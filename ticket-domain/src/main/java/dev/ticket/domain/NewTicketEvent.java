package dev.ticket.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An event to append to a thread. The backend adds its id and its time.
 *
 * <pre>{@code
 * NewTicketEvent.of(EventKind.of(DECISION), new Author("ada"), new MarkdownText("We keep files."))
 *         .withRefs(List.of(Reference.parse("commit:1a2b3c4")))
 * }</pre>
 *
 * @param kind what happened
 * @param author who did it
 * @param heading the line above the body, 1 to 250 characters
 * @param body what there is to say, possibly nothing
 * @param refs what it speaks of
 * @param attributes further keys and values of one line each
 */
public record NewTicketEvent(
        EventKind kind,
        Author author,
        String heading,
        MarkdownText body,
        List<Reference> refs,
        Map<String, String> attributes) {
    private static final int MAX_HEADING = 250;
    static final int MAX_ATTRIBUTE = 1000;
    private static final int MAX_REFS = 100;
    private static final Set<String> OWN_KEYS = Set.of("event", "author", "at", "id", "refs");

    /** Checks heading and attributes, and copies the collections. */
    public NewTicketEvent {
        Text.line(heading, "a heading", MAX_HEADING);
        refs = checkedRefs(refs);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach(NewTicketEvent::checkAttribute);
    }

    /**
     * {@return an event with its kind's usual heading}
     *
     * @param kind what happened
     * @param author who did it
     * @param body what there is to say
     */
    public static NewTicketEvent of(EventKind kind, Author author, MarkdownText body) {
        return new NewTicketEvent(kind, author, kind.heading(), body, List.of(), Map.of());
    }

    /**
     * {@return this event under another heading}
     *
     * @param line the heading, one line
     */
    public NewTicketEvent withHeading(String line) {
        return new NewTicketEvent(kind, author, line, body, refs, attributes);
    }

    /**
     * {@return this event with those references}
     *
     * @param references what it speaks of
     */
    public NewTicketEvent withRefs(List<Reference> references) {
        return new NewTicketEvent(kind, author, heading, body, references, attributes);
    }

    /**
     * {@return this event with one more attribute}
     *
     * @param key letters, digits, {@code _} and {@code -}; not one that every event has
     * @param value one line
     */
    public NewTicketEvent withAttribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new NewTicketEvent(kind, author, heading, body, refs, more);
    }

    /**
     * {@return the references, copied, if there are not too many for one event}
     *
     * @param refs what an event shall speak of
     * @throws IllegalArgumentException if there are more than 100; refer to fewer
     */
    public static List<Reference> checkedRefs(List<Reference> refs) {
        if (refs.size() > MAX_REFS) {
            throw new IllegalArgumentException("an event may have " + MAX_REFS + " references, got " + refs.size());
        }
        return List.copyOf(refs);
    }

    private static void checkAttribute(String key, String value) {
        if (!key.matches("[A-Za-z_][A-Za-z0-9_-]*") || OWN_KEYS.contains(key)) {
            throw new IllegalArgumentException("not an attribute's name: '" + Text.excerpt(key) + "'");
        }
        Text.line(value, "the attribute " + key, MAX_ATTRIBUTE);
    }
}
