package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldType;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import java.util.List;
import java.util.Set;

/** Tickets, values and requests to try a tracker with. */
final class Samples {
    static final Author ADA = new Author("ada");
    static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    private Samples() {}

    static NewTicket ticket(String title) {
        return NewTicket.titled(title, ADA).withBody(new MarkdownText("What is to be done."));
    }

    /** {@return a ticket with a value in every field that an edit may set} */
    static NewTicket fullTicket() {
        return new NewTicket(values("first"), null, ADA, new MarkdownText("What is to be done."));
    }

    static NewTicketEvent comment(String body) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, new MarkdownText(body));
    }

    static NewPlanRecord blockedBy(String other) {
        return NewPlanRecord.between(PlanRelation.of(PlanRelation.Known.BLOCKED_BY), new TicketIdOrSlug(other), ADA);
    }

    static TicketReview review(ReviewResult result) {
        return new TicketReview(result, ADA, new MarkdownText("Read it all."), List.of());
    }

    static StatusChange move(TicketStatus from, TicketStatus to) {
        return new StatusChange(from, to, ADA);
    }

    static TicketClosing closing(String resolution) {
        return new TicketClosing(OPEN, ADA, new MarkdownText(resolution), List.of());
    }

    static List<TicketField<?>> editableFields() {
        return TicketField.all().stream().filter(TicketField::editable).toList();
    }

    static List<TicketField<?>> operationFields() {
        return TicketField.all().stream().filter(it -> !it.editable()).toList();
    }

    /** {@return a value for every field that an edit may set; two words give two values for each} */
    static FieldValues values(String word) {
        FieldValues values = FieldValues.none();
        for (TicketField<?> field : editableFields()) {
            values = with(values, field, texts(field, word));
        }
        return values;
    }

    /** {@return these values, and what the field's type makes of the texts} */
    static <T> FieldValues with(FieldValues values, TicketField<T> field, List<String> texts) {
        return values.with(field, field.type().read(texts));
    }

    static TicketEdit set(FieldValues values) {
        return new TicketEdit(new FieldChanges(values, Set.of()), null, null);
    }

    private static List<String> texts(TicketField<?> field, String word) {
        if (field.type().shape() == FieldType.Shape.FLAG) {
            return List.of(String.valueOf(word.equals("first")));
        }
        String text = word + "-" + field.name();
        return field.type().shape() == FieldType.Shape.LIST ? List.of(text, word + "-other") : List.of(text);
    }
}
