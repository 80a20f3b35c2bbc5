package dev.ticket.localfiles;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.ArtifactStore.IfPresent;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A way by which text from outside gets into a ticket, and what comes out when it is read back. */
enum Channel {
    BODY(1, (tickets, id, text) -> tickets.addEvent(id, event(text))),
    HEADING(1, (tickets, id, text) -> tickets.addEvent(id, event("A remark.").withHeading(text))),
    AUTHOR(1, (tickets, id, text) -> tickets.addEvent(id, by(new Author(text)))),
    KIND(
            1,
            (tickets, id, text) -> tickets.addEvent(
                    id, NewTicketEvent.of(new EventKind(text), TrackerFixture.ADA, new MarkdownText("A remark.")))),
    ATTRIBUTE(1, (tickets, id, text) -> tickets.addEvent(id, event("A remark.").withAttribute("note", text))),
    REFERENCE(
            1,
            (tickets, id, text) -> tickets.addEvent(
                    id, event("A remark.").withRefs(List.of(Reference.parse("a:b"), Reference.parse(text))))),
    REVIEW(
            1,
            (tickets, id, text) -> tickets.review(
                    id,
                    new TicketReview(
                            ReviewResult.of(ReviewResult.Known.REQUEST_CHANGES),
                            TrackerFixture.ADA,
                            new MarkdownText(text),
                            List.of()))),
    RESOLUTION(
            1,
            (tickets, id, text) -> tickets.close(
                    id,
                    new TicketClosing(
                            TicketStatus.of(TicketStatus.Known.OPEN),
                            TrackerFixture.ADA,
                            new MarkdownText(text),
                            List.of()))),
    TITLE(0, (tickets, id, text) -> tickets.edit(id, TicketEdit.nothing().set(TicketField.TITLE, text))),
    LABEL(0, (tickets, id, text) -> tickets.edit(id, TicketEdit.nothing().set(TicketField.LABELS, List.of("a", text)))),
    ASSIGNEE(0, (tickets, id, text) -> tickets.edit(id, TicketEdit.nothing().set(TicketField.ASSIGNEE, text))),
    DESCRIPTION(0, (tickets, id, text) -> tickets.edit(id, TicketEdit.nothing().withBody(new MarkdownText(text)))),
    ARTIFACT(
            0,
            (tickets, id, text) -> tickets.attach(
                    id, new ArtifactName(text), new ByteArrayInputStream(new byte[] {1}), IfPresent.REFUSE));

    /** How many events it adds where it is taken. */
    final int events;

    private final Way way;

    Channel(int events, Way way) {
        this.events = events;
        this.way = way;
    }

    private interface Way {
        Object take(LocalTickets tickets, TicketIdOrSlug ticket, String text);
    }

    /** Hands a text in; throws what the operation throws. */
    void hand(LocalTickets tickets, TicketIdOrSlug ticket, String text) {
        way.take(tickets, ticket, text);
    }

    private static NewTicketEvent event(String body) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(body));
    }

    private static NewTicketEvent by(Author author) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), author, new MarkdownText("A remark."));
    }

    /** What was stored of the text. */
    String stored(Ticket ticket) {
        var event = ticket.events().get(ticket.events().size() - 1);
        FieldValues fields = ticket.summary().fields();
        return switch (this) {
            case BODY, REVIEW -> event.body().text();
            case HEADING -> event.heading();
            case AUTHOR -> String.valueOf(event.author());
            case KIND -> event.kind().raw();
            case ATTRIBUTE -> event.attributes().get("note");
            case REFERENCE -> event.refs().get(1).toString();
            case RESOLUTION -> String.valueOf(ticket.resolution());
            case TITLE -> fields.find(TicketField.TITLE).orElseThrow();
            case LABEL -> fields.find(TicketField.LABELS).orElseThrow().get(1);
            case ASSIGNEE -> fields.find(TicketField.ASSIGNEE).orElseThrow();
            case DESCRIPTION -> ticket.body().text();
            case ARTIFACT -> ticket.artifacts().get(0).name().value();
        };
    }

    /** What is to be stored of the text: {@code normalised(text)} of the format. */
    String normalised(String text) {
        return switch (this) {
            case BODY, REVIEW -> SafeBody.of(new MarkdownText(text)).text();
            case RESOLUTION, DESCRIPTION -> new MarkdownText(text).text();
            default -> text;
        };
    }
}
