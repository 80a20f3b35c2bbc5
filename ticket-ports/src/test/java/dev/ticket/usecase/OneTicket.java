package dev.ticket.usecase;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Revision;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.StatusKeeper;
import dev.ticket.ports.TicketCreator;
import dev.ticket.ports.TicketEditor;
import dev.ticket.ports.TicketReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A tracker with one ticket in it, that remembers what it was asked to do. */
final class OneTicket implements TicketReader, StatusKeeper, TicketEditor, TicketCreator {
    static final TicketId ID = new TicketId("T-1");
    static final TicketIdOrSlug ASKED = TicketIdOrSlug.of(ID);

    final List<Object> asked = new ArrayList<>();
    private TicketSummary summary;
    private int version = 1;
    /** What somebody else does to the labels between a look and an edit; once. */
    UnaryOperator<List<String>> meanwhile = UnaryOperator.identity();

    OneTicket(TicketStatus.Known status, String... labels) {
        FieldValues fields = FieldValues.none().with(TicketField.LABELS, List.of(labels));
        summary = new TicketSummary(ID, null, TicketStatus.of(status), fields, Map.of(), null);
    }

    List<String> labels() {
        return summary.labels();
    }

    private void relabel(List<String> labels) {
        summary = new TicketSummary(
                ID, null, summary.status(), summary.fields().with(TicketField.LABELS, labels), Map.of(), null);
        version++;
    }

    @Override
    public TicketListing list(TicketFilter filter) {
        return new TicketListing(List.of(summary), List.of());
    }

    @Override
    public Ticket show(TicketIdOrSlug ticket) {
        Ticket shown =
                new Ticket(summary, new Revision("r" + version), MarkdownText.empty(), null, List.of(), List.of());
        List<String> changed = meanwhile.apply(labels());
        if (!changed.equals(labels())) {
            relabel(changed);
        }
        return shown;
    }

    private TicketReceipt receipt(Object what) {
        asked.add(what);
        return new TicketReceipt(dev.ticket.domain.TicketRef.of(summary, new Revision("r" + version)), List.of());
    }

    @Override
    public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
        Enforcement.enforce(ID, TicketRules.move(summary, change));
        return receipt(change);
    }

    @Override
    public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
        Enforcement.enforce(ID, TicketRules.close(summary, closing));
        return receipt(closing);
    }

    @Override
    public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
        Enforcement.enforce(ID, TicketRules.edit(new Revision("r" + version), edit));
        edit.fields().set().find(TicketField.LABELS).ifPresent(this::relabel);
        return receipt(edit);
    }

    @Override
    public TicketReceipt create(NewTicket ticket) {
        return receipt(ticket);
    }
}
