package dev.ticket.usecase;

import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketEditor;
import dev.ticket.ports.TicketReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds and removes single labels without losing those that others add meanwhile. */
public final class RelabelTicket {
    private static final int ATTEMPTS = 5;

    private final TicketReader reader;
    private final TicketEditor editor;

    /**
     * Changes labels with those ports of one backend.
     *
     * @param reader reads the labels there are
     * @param editor writes the new ones
     */
    public RelabelTicket(TicketReader reader, TicketEditor editor) {
        this.reader = reader;
        this.editor = editor;
    }

    /**
     * Applies an edit, and on top of it adds and removes labels. An edit that names a revision is tried once; another one is
     * tried again with the labels found, five times at the most.
     *
     * @param ticket its id or slug
     * @param edit what else to change, possibly nothing
     * @param add the labels to add, those it has already among them
     * @param remove the labels to remove, those it has not among them
     * @return the ticket, and no event
     * @throws dev.ticket.ports.TicketException as {@link TicketEditor#edit} does
     */
    public TicketReceipt relabel(TicketIdOrSlug ticket, TicketEdit edit, List<String> add, List<String> remove) {
        for (int attempt = 1; ; attempt++) {
            Ticket found = reader.show(ticket);
            List<String> stored = found.summary().labels();
            List<String> labels =
                    changed(edit.fields().set().find(TicketField.LABELS).orElse(stored), add, remove);
            TicketEdit whole = labels.equals(stored) ? edit : edit.set(TicketField.LABELS, labels);
            try {
                return editor.edit(ticket, edit.basedOn() != null ? whole : whole.ifRevision(found.revision()));
            } catch (TicketConflictException e) {
                if (edit.basedOn() != null || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static List<String> changed(List<String> labels, List<String> add, List<String> remove) {
        Set<String> changed = new LinkedHashSet<>(labels);
        // What a careless hand left in the file is no label, and could not be stored again.
        changed.removeIf(String::isBlank);
        changed.addAll(add);
        remove.forEach(changed::remove);
        return List.copyOf(changed);
    }
}
