package dev.ticket.domain;

/** The check that values handed in from outside pass before they become part of a ticket. */
final class NewValues {
    private NewValues() {}

    /** {@return the values, each as it will be read back} */
    static FieldValues check(FieldValues values) {
        FieldValues checked = FieldValues.none();
        for (TicketField<?> field : values.fields()) {
            checked = check(field, values, checked);
        }
        return checked;
    }

    private static <T> FieldValues check(TicketField<T> field, FieldValues from, FieldValues to) {
        requireEditable(field);
        T value = from.find(field).orElseThrow();
        return to.with(field, field.type().checkNew(value, field.name()));
    }

    static void requireEditable(TicketField<?> field) {
        if (!field.editable()) {
            throw new IllegalArgumentException(
                    field + " can't be set by hand: it belongs to the operation that writes it");
        }
    }
}
