package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Asks for everything that a tracker hands out of one ticket, and does to it everything that can be done. */
final class Everything {
    static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    private final LocalTickets tickets;
    private final TicketIdOrSlug ticket;
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    Everything(LocalTickets tickets, TicketIdOrSlug ticket) {
        this.tickets = tickets;
        this.ticket = ticket;
    }

    /** What came of each call: what it handed out, or what the error said. */
    Map<String, String> outcomes() {
        read("before");
        trying("comment", () -> tickets.addEvent(ticket, comment("A remark.")));
        trying("review", () -> tickets.review(ticket, approval()));
        trying("edit", () -> tickets.edit(ticket, TicketEdit.nothing().set(TicketField.TITLE, "Other")));
        trying("describe", () -> tickets.edit(ticket, TicketEdit.nothing().withBody(new MarkdownText("Text."))));
        trying("attach", () -> tickets.attach(ticket, new ArtifactName("new.txt"), bytes(), IfPresent.REFUSE));
        trying("replace", () -> tickets.attach(ticket, new ArtifactName("report.md"), bytes(), IfPresent.REPLACE));
        trying("attach below", () -> tickets.attach(ticket, new ArtifactName("logs/a"), bytes(), IfPresent.REFUSE));
        trying(
                "replace below",
                () -> tickets.attach(ticket, new ArtifactName("logs/run.txt"), bytes(), IfPresent.REPLACE));
        trying("put off", () -> tickets.setStatus(ticket, move(OPEN, PENDING)));
        trying("take up", () -> tickets.setStatus(ticket, move(PENDING, OPEN)));
        trying("close", () -> tickets.close(ticket, closing()));
        read("closed");
        trying("reopen", () -> tickets.setStatus(ticket, move(CLOSED, OPEN)));
        trying("create", () -> tickets.create(NewTicket.titled("Brand new", TrackerFixture.ADA)));
        trying("repair", tickets::repair);
        read("after");
        return outcomes;
    }

    private void read(String when) {
        trying("list " + when, () -> tickets.list(TicketFilter.all()));
        trying("show " + when, () -> tickets.show(ticket));
        trying("documents " + when, () -> tickets.documents(ticket));
        trying("artifacts " + when, () -> tickets.listArtifacts(ticket));
        trying("artifact " + when, () -> artifact("report.md"));
        trying("artifact below " + when, () -> artifact("logs/run.txt"));
        trying("doctor " + when, tickets::doctor);
    }

    private String artifact(String name) throws IOException {
        try (InputStream in = tickets.readArtifact(ticket, new ArtifactName(name))) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    /** An error says where to read on, and is one of those that a caller is told of. */
    private void trying(String what, Callable<?> call) {
        try {
            outcomes.put(what, String.valueOf(call.call()));
        } catch (TicketException e) {
            assertThat(e).as(what).hasMessageContaining("(docs/troubleshooting.md#");
            outcomes.put(what, "refused: " + e.getMessage());
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    static NewTicketEvent comment(String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(text));
    }

    static TicketClosing closing() {
        return new TicketClosing(OPEN, TrackerFixture.ADA, new MarkdownText("Done."), List.of());
    }

    static StatusChange move(TicketStatus from, TicketStatus to) {
        return new StatusChange(from, to, TrackerFixture.ADA);
    }

    private static TicketReview approval() {
        return new TicketReview(
                ReviewResult.of(ReviewResult.Known.APPROVE), TrackerFixture.ADA, new MarkdownText("Good."), List.of());
    }

    static InputStream bytes() {
        return new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8));
    }
}
