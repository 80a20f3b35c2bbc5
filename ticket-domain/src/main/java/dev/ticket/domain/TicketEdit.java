package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/**
 * Changes to a ticket's own fields and description. It can't touch the status, the workflow state or anything else that an
 * operation writes.
 *
 * <pre>{@code
 * TicketEdit.nothing().set(TicketField.PRIORITY, Priority.of(P0)).clear(TicketField.ASSIGNEE).ifRevision(seen)
 * }</pre>
 *
 * @param fields the fields to set and to clear
 * @param body the new description, or null to leave it
 * @param basedOn the revision the edit was made from, or null to overwrite whatever is there
 */
public record TicketEdit(
        FieldChanges fields,
        @Nullable MarkdownText body,
        @Nullable Revision basedOn) {
    /** Checks that only editable fields are named, that the title stays, and that every value fits on a line. */
    public TicketEdit {
        fields.cleared().forEach(NewValues::requireEditable);
        if (fields.cleared().contains(TicketField.TITLE)) {
            throw new IllegalArgumentException("a ticket can't lose its title; set another one");
        }
        fields = new FieldChanges(NewValues.check(fields.set()), fields.cleared());
    }

    /** {@return an edit that changes nothing yet} */
    public static TicketEdit nothing() {
        return new TicketEdit(FieldChanges.none(), null, null);
    }

    /**
     * {@return this edit, and that field set}
     *
     * @param field a field that an edit may set
     * @param value its value from now on
     * @param <T> the type of its values
     */
    public <T> TicketEdit set(TicketField<T> field, T value) {
        return new TicketEdit(fields.withSet(field, value), body, basedOn);
    }

    /**
     * {@return this edit, and that field cleared}
     *
     * @param field a field that an edit may set
     */
    public TicketEdit clear(TicketField<?> field) {
        return new TicketEdit(fields.withCleared(field), body, basedOn);
    }

    /**
     * {@return this edit, and the description replaced}
     *
     * @param text the new description
     */
    public TicketEdit withBody(MarkdownText text) {
        return new TicketEdit(fields, text, basedOn);
    }

    /**
     * {@return this edit, refused unless the ticket still has that revision}
     *
     * @param revision the revision the edit was made from
     */
    public TicketEdit ifRevision(Revision revision) {
        return new TicketEdit(fields, body, revision);
    }

    /** {@return whether nothing would change} */
    public boolean isEmpty() {
        return fields.isEmpty() && body == null;
    }
}
