package dev.ticket.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of some fields, each of its field's type. Immutable; in the order in which they were set; equal if the values are.
 *
 * <pre>{@code
 * FieldValues.none().with(TicketField.PRIORITY, Priority.of(P1)).find(TicketField.PRIORITY) // Optional[P1]
 * }</pre>
 */
public final class FieldValues {
    private static final FieldValues NONE = new FieldValues(Map.of());

    private final Map<TicketField<?>, Object> values;

    private FieldValues(Map<TicketField<?>, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** {@return no values} */
    public static FieldValues none() {
        return NONE;
    }

    /**
     * {@return the value of a field, or empty if it has none}
     *
     * @param field the field
     * @param <T> the type of its values
     */
    @SuppressWarnings("unchecked") // only with() puts values in, and its signature ties the value to the field
    public <T> Optional<T> find(TicketField<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /**
     * {@return these values, and this one}
     *
     * @param field the field to set
     * @param value its value from now on
     * @param <T> the type of its values
     */
    public <T> FieldValues with(TicketField<T> field, T value) {
        Map<TicketField<?>, Object> copy = new LinkedHashMap<>(values);
        copy.put(field, requireNonNull(value, field.name()));
        return new FieldValues(copy);
    }

    /**
     * {@return these values and those, which win where both have one}
     *
     * @param changes values to set and fields to clear
     */
    public FieldValues with(FieldChanges changes) {
        Map<TicketField<?>, Object> copy = new LinkedHashMap<>(values);
        copy.putAll(changes.set().values);
        copy.keySet().removeAll(changes.cleared());
        return new FieldValues(copy);
    }

    /**
     * {@return these values without this field's}
     *
     * @param field the field to leave out
     */
    public FieldValues without(TicketField<?> field) {
        Map<TicketField<?>, Object> copy = new LinkedHashMap<>(values);
        copy.remove(field);
        return new FieldValues(copy);
    }

    /** {@return the fields that have a value, in the order in which they were set} */
    public Set<TicketField<?>> fields() {
        return values.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@return the values as {@code {name=value, ...}}} */
    @Override
    public String toString() {
        return values.toString();
    }
}
