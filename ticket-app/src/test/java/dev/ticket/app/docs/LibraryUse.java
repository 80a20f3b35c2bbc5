package dev.ticket.app.docs;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.MoveTicket;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The program that the README shows. */
final class LibraryUse {
    private LibraryUse() {}

    static void run(Path root, PrintStream out) {
        // README: begin
        TicketBackend tickets = LocalTickets.open(root); // for example Path.of("work-items")
        Author author = new Author("release-bot");
        TicketFilter filter = TicketFilter.all().withLabels(Set.of("parser"));
        tickets.list(filter).tickets().forEach(it -> out.println(it.status() + " " + it.title()));
        TicketReceipt created = tickets.create(NewTicket.titled("Parse leap days", author));
        TicketIdOrSlug ticket = TicketIdOrSlug.of(created.ticket().id());
        EventKind decision = EventKind.of(EventKind.Known.DECISION);
        tickets.addEvent(ticket, NewTicketEvent.of(decision, author, new MarkdownText("We use java.time.")));
        List<Reference> refs = List.of(Reference.parse("commit:1a2b3c4"));
        new MoveTicket(tickets, tickets).close(ticket, null, new MarkdownText("Fixed."), refs, author);
        // README: end
    }
}
