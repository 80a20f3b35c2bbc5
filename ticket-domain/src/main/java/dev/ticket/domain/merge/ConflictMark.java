package dev.ticket.domain.merge;

import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import java.util.List;
import java.util.Optional;

/**
 * One of the values that two sides of a merge gave a field. A ticket keeps its marks, two or more for each field, in {@link
 * TicketField#MERGE_CONFLICTS} until somebody settles them.
 *
 * <pre>{@code
 * new ConflictMark("priority", "P1").text() // priority: P1
 * }</pre>
 *
 * @param field the field's name, as files spell it
 * @param value the value on one line; empty for none
 */
public record ConflictMark(String field, String value) implements Comparable<ConflictMark> {
    private static final String COLON = ":";

    /** Lets no more than one line through: blanks and line ends become one blank each. */
    public ConflictMark {
        value = value.strip().replaceAll("\\s+", " ");
    }

    /** {@return the mark as a ticket keeps it} */
    public String text() {
        return value.isEmpty() ? field + COLON : field + COLON + " " + value;
    }

    /**
     * {@return the mark that a text is; empty if it is none}
     *
     * @param text the text as a ticket keeps it
     */
    public static Optional<ConflictMark> parse(String text) {
        int colon = text.indexOf(COLON);
        return colon < 1
                ? Optional.empty()
                : Optional.of(new ConflictMark(text.substring(0, colon).strip(), text.substring(colon + 1)));
    }

    /**
     * {@return the marks of a ticket; what can't be read as one is left out}
     *
     * @param ticket the ticket
     */
    public static List<ConflictMark> of(TicketSummary ticket) {
        return ticket.fields().find(TicketField.MERGE_CONFLICTS).orElse(List.of()).stream()
                .flatMap(it -> parse(it).stream())
                .toList();
    }

    /** By field, then by value. */
    @Override
    public int compareTo(ConflictMark other) {
        int byField = field.compareTo(other.field);
        return byField != 0 ? byField : value.compareTo(other.value);
    }
}
