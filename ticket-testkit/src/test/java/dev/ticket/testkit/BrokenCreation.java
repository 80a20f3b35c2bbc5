package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Backends that create badly, one for each rule of creation and of texts in new tickets. */
final class BrokenCreation {
    private BrokenCreation() {}

    @Breaks("C-01")
    static TicketBackend newTicketIsPending(TicketBackend real) {
        return tellingNew(
                real, it -> it.summary().title().equals("Parse dates") ? Retold.withStatus(it, Samples.PENDING) : it);
    }

    @Breaks("C-02")
    static TicketBackend receiptHasNoEvent(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt create(NewTicket ticket) {
                return new TicketReceipt(real.create(ticket).ticket(), List.of());
            }
        };
    }

    @Breaks("C-03")
    static TicketBackend everyTicketIsCreatedByTheTracker(TicketBackend real) {
        return Faults.creating(real, it -> new NewTicket(it.fields(), it.slug(), new Author("tracker"), it.body()));
    }

    @Breaks("C-04")
    static TicketBackend oneFieldIsForgotten(TicketBackend real) {
        return Faults.creating(real, it -> without(it, TicketField.ATTENTION_REQUIRED, "first-attention_required"));
    }

    @Breaks("C-04")
    static TicketBackend wantedSlugDropsTheAssignee(TicketBackend real) {
        return Faults.creating(
                real,
                it -> it.slug() == null
                        ? it
                        : new NewTicket(it.fields().without(TicketField.ASSIGNEE), it.slug(), it.author(), it.body()));
    }

    @Breaks("C-05")
    static TicketBackend unknownReadinessIsForgotten(TicketBackend real) {
        return Faults.creating(real, it -> without(it, TicketField.READINESS, new Readiness("half_baked")));
    }

    @Breaks("C-06")
    static TicketBackend authorBecomesAssignee(TicketBackend real) {
        return Faults.creating(
                real,
                it -> it.fields().find(TicketField.ASSIGNEE).isPresent()
                        ? it
                        : it.with(TicketField.ASSIGNEE, it.author().name()));
    }

    @Breaks("C-07")
    static TicketBackend newTicketHasNoTimeOfChange(TicketBackend real) {
        return tellingNew(real, it -> Retold.without(it, TicketField.UPDATED_AT));
    }

    @Breaks("C-08")
    static TicketBackend wantedSlugIsIgnored(TicketBackend real) {
        return Faults.creating(real, it -> new NewTicket(it.fields(), null, it.author(), it.body()));
    }

    @Breaks("C-09")
    static TicketBackend secondItemIsCalledItem(TicketBackend real) {
        return Faults.listingHeads(
                real,
                heads -> heads.stream()
                        .map(it -> new Slug("item-2").equals(it.slug()) ? Retold.withSlug(it, new Slug("item")) : it)
                        .toList());
    }

    @Breaks("C-10")
    static TicketBackend oneOfManyIsLost(TicketBackend real) {
        return Faults.listingHeads(real, heads -> heads.size() < 40 ? heads : heads.subList(1, heads.size()));
    }

    @Breaks("M-01")
    static TicketBackend hardLineBreaksAreTrimmedInNewTickets(TicketBackend real) {
        return Faults.creating(real, it -> it.withBody(withoutHardBreaks(it.body())));
    }

    @Breaks("M-05")
    static TicketBackend newTicketTakesNullForNobody(TicketBackend real) {
        return Faults.creating(real, it -> without(it, TicketField.ASSIGNEE, "null"));
    }

    @Breaks("M-08")
    static TicketBackend newDescriptionIsReadForEvents(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt create(NewTicket ticket) {
                TicketReceipt receipt = real.create(ticket);
                if (ticket.body().text().contains(Texts.HEADER)) {
                    real.addEvent(TicketIdOrSlug.of(receipt.ticket().id()), Samples.comment("Looks good."));
                }
                return receipt;
            }
        };
    }

    static MarkdownText withoutHardBreaks(MarkdownText text) {
        return new MarkdownText(text.text().replace("  \n", "\n"));
    }

    private static <T> NewTicket without(NewTicket ticket, TicketField<T> field, T value) {
        return ticket.fields().find(field).equals(Optional.of(value))
                ? new NewTicket(ticket.fields().without(field), ticket.slug(), ticket.author(), ticket.body())
                : ticket;
    }

    /** A backend that tells tickets in its own way if it has created them. */
    private static TicketBackend tellingNew(TicketBackend real, UnaryOperator<Ticket> told) {
        Set<Object> made = new HashSet<>();
        return new RetellingBackend(
                real, it -> made.contains(it.id()) ? told.apply(it) : it, UnaryOperator.identity()) {
            @Override
            public TicketReceipt create(NewTicket ticket) {
                TicketReceipt receipt = real.create(ticket);
                made.add(receipt.ticket().id());
                return new TicketReceipt(
                        show(TicketIdOrSlug.of(receipt.ticket().id())).ref(), receipt.events());
            }
        };
    }
}
