package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PastClosing;
import dev.ticket.domain.PastComment;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketRefusedException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Backends that take in tickets of other trackers badly, one for each rule. */
final class BrokenImports {
    private BrokenImports() {}

    @Breaks("F-01")
    static TicketBackend oneFieldIsForgotten(TicketBackend real) {
        return Faults.importing(real, it -> withTicket(it, without(it.ticket(), TicketField.ATTENTION_REQUIRED)));
    }

    @Breaks("F-01")
    static TicketBackend placeIsForgotten(TicketBackend real) {
        return Faults.telling(
                real,
                it -> it.summary().fields().find(TicketField.LEGACY_TICKET).isPresent()
                        ? Retold.without(it, TicketField.LEGACY_TICKET)
                        : it);
    }

    @Breaks("F-02")
    static TicketBackend ticketChangedInThePast(TicketBackend real) {
        return tellingImported(real, it -> Retold.with(it, TicketField.UPDATED_AT, Imports.CREATED));
    }

    @Breaks("F-03")
    static TicketBackend importerSaidItAll(TicketBackend real) {
        return Faults.importing(
                real,
                it -> withComments(
                        it,
                        it.comments().stream()
                                .map(one -> new PastComment(new Author("tracker"), one.at(), one.body()))
                                .toList()));
    }

    @Breaks("F-04")
    static TicketBackend earlyCommentsAreRoundedDown(TicketBackend real) {
        return Faults.tellingEvents(
                real, it -> it.body().text().equals("Early.") ? Retold.at(it, Imports.CREATED.minusSeconds(60)) : it);
    }

    @Breaks("F-05")
    static TicketBackend pendingTicketsAreOpen(TicketBackend real) {
        return Faults.importing(
                real,
                it -> new ImportedTicket(
                        it.ticket(), it.legacy(), it.createdAt(), it.comments(), false, it.closing(), it.migration()));
    }

    @Breaks("F-06")
    static TicketBackend importedTicketsAreDone(TicketBackend real) {
        return tellingImported(
                real, it -> Retold.with(it, TicketField.WORKFLOW_STATE, WorkflowState.of(WorkflowState.Known.DONE)));
    }

    @Breaks("F-07")
    static TicketBackend undatedTicketIsImportedTwice(TicketBackend real) {
        return Faults.importing(
                real,
                it -> it.createdAt() == null
                        ? new ImportedTicket(
                                it.ticket(),
                                it.legacy(),
                                Imports.CREATED.plusSeconds(1),
                                it.comments(),
                                it.pending(),
                                it.closing(),
                                it.migration())
                        : it);
    }

    @Breaks("F-08")
    static TicketBackend timeOfCreationDoesNotCount(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt importTicket(ImportedTicket ticket) {
                TicketListing all = real.list(TicketFilter.all());
                for (TicketSummary it : all.tickets()) {
                    if (it.fields()
                            .find(TicketField.LEGACY_TICKET)
                            .filter(ticket.legacy()::equals)
                            .isPresent()) {
                        throw new TicketRefusedException(it.id(), "it is there");
                    }
                }
                return real.importTicket(ticket);
            }
        };
    }

    @Breaks("F-09")
    static TicketBackend receiptHasNoEvents(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt importTicket(ImportedTicket ticket) {
                return new TicketReceipt(real.importTicket(ticket).ticket(), List.of());
            }
        };
    }

    @Breaks("F-10")
    static TicketBackend textsAreReadForEvents(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt importTicket(ImportedTicket ticket) {
                TicketReceipt receipt = real.importTicket(ticket);
                if (ticket.ticket().body().text().contains(Texts.HEADER)) {
                    real.addEvent(TicketIdOrSlug.of(receipt.ticket().id()), Samples.comment("Looks good."));
                }
                return receipt;
            }
        };
    }

    private static TicketBackend tellingImported(TicketBackend real, UnaryOperator<Ticket> told) {
        return Faults.telling(
                real,
                it -> it.summary().fields().find(TicketField.LEGACY_TICKET).isPresent() ? told.apply(it) : it);
    }

    private static NewTicket without(NewTicket ticket, TicketField<?> field) {
        return new NewTicket(ticket.fields().without(field), ticket.slug(), ticket.author(), ticket.body());
    }

    private static ImportedTicket withTicket(ImportedTicket it, NewTicket ticket) {
        PastClosing closing = it.closing();
        return new ImportedTicket(
                ticket, it.legacy(), it.createdAt(), it.comments(), it.pending(), closing, it.migration());
    }

    private static ImportedTicket withComments(ImportedTicket it, List<PastComment> comments) {
        return new ImportedTicket(
                it.ticket(), it.legacy(), it.createdAt(), comments, it.pending(), it.closing(), it.migration());
    }
}
