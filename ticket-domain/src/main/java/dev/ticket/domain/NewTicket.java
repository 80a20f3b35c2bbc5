package dev.ticket.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to create. The backend adds id, status and times, and makes the slug unique.
 *
 * <pre>{@code
 * NewTicket.titled("Parse dates", new Author("ada")).with(TicketField.LABELS, List.of("parser"))
 * }</pre>
 *
 * @param fields its fields, a title among them; only those that an edit may set
 * @param slug the wanted slug, or null to have one made of the title
 * @param author who creates it
 * @param body its description
 */
public record NewTicket(FieldValues fields, @Nullable Slug slug, Author author, MarkdownText body) {
    /** Checks that there is a title, that every value fits on a line, and that no field belongs to an operation. */
    public NewTicket {
        if (fields.find(TicketField.TITLE).isEmpty()) {
            throw new IllegalArgumentException("a new ticket needs a title");
        }
        fields = NewValues.check(fields);
    }

    /**
     * {@return a new ticket of kind task and priority P2, without labels or description}
     *
     * @param title what it is called: one line
     * @param author who creates it
     */
    public static NewTicket titled(String title, Author author) {
        FieldValues fields = FieldValues.none()
                .with(TicketField.TITLE, title)
                .with(TicketField.KIND, TicketKind.of(TicketKind.Known.TASK))
                .with(TicketField.PRIORITY, Priority.of(Priority.Known.P2))
                .with(TicketField.LABELS, List.of());
        return new NewTicket(fields, null, author, MarkdownText.empty());
    }

    /**
     * {@return this ticket with that value}
     *
     * @param field a field that an edit may set
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> NewTicket with(TicketField<T> field, T value) {
        return new NewTicket(fields.with(field, value), slug, author, body);
    }

    /**
     * {@return this ticket with that wanted slug}
     *
     * @param wanted the slug; the backend numbers it if it is taken
     */
    public NewTicket withSlug(Slug wanted) {
        return new NewTicket(fields, wanted, author, body);
    }

    /**
     * {@return this ticket with that description}
     *
     * @param text the description
     */
    public NewTicket withBody(MarkdownText text) {
        return new NewTicket(fields, slug, author, text);
    }

    /** {@return the slug to try first: the wanted one, or the title's} */
    public Slug firstSlug() {
        return slug != null
                ? slug
                : Slug.forTitle(fields.find(TicketField.TITLE).orElseThrow());
    }
}
