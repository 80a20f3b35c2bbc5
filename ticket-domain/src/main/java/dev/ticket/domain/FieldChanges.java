package dev.ticket.domain;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Fields to set and fields to clear, in one step.
 *
 * @param set the values to set
 * @param cleared the fields that shall have no value; never one that is also set
 */
public record FieldChanges(FieldValues set, Set<TicketField<?>> cleared) {
    /** Copies the fields and checks that none is both set and cleared. */
    public FieldChanges {
        cleared = Collections.unmodifiableSet(new LinkedHashSet<>(cleared));
        for (TicketField<?> field : cleared) {
            if (set.find(field).isPresent()) {
                throw new IllegalArgumentException("can't both set and clear " + field);
            }
        }
    }

    /** {@return no changes} */
    public static FieldChanges none() {
        return new FieldChanges(FieldValues.none(), Set.of());
    }

    /**
     * {@return these changes, and this field set}
     *
     * @param field the field
     * @param value its value from now on
     * @param <T> the type of its values
     */
    public <T> FieldChanges withSet(TicketField<T> field, T value) {
        Set<TicketField<?>> rest = new LinkedHashSet<>(cleared);
        rest.remove(field);
        return new FieldChanges(set.with(field, value), rest);
    }

    /**
     * {@return these changes, and this field cleared}
     *
     * @param field the field
     */
    public FieldChanges withCleared(TicketField<?> field) {
        Set<TicketField<?>> more = new LinkedHashSet<>(cleared);
        more.add(field);
        return new FieldChanges(set.without(field), more);
    }

    /** {@return whether nothing would change} */
    public boolean isEmpty() {
        return set.fields().isEmpty() && cleared.isEmpty();
    }
}
