package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketEvent;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.usecase.LookUpReferences;
import java.util.List;
import java.util.Set;

/** A look at the commits and branches that events refer to. Where none does, no repository is opened. */
final class ReferenceLook {
    private ReferenceLook() {}

    /** {@return what they are; nothing, with a note, where that can't be seen} */
    static KnownReferences at(List<TicketEvent> events, Arguments arguments, Context context) {
        Set<Reference> references = LookUpReferences.in(events);
        if (references.isEmpty()) {
            return KnownReferences.none();
        }
        try {
            return new LookUpReferences(TicketRoot.commits(arguments, context).get()).lookUp(references);
        } catch (NoRepositoryException e) {
            return unseen(e.directory() + " lies in no git repository", context);
        } catch (TicketStorageException e) {
            return unseen(e.path() + " " + e.problem(), context);
        }
    }

    private static KnownReferences unseen(String why, Context context) {
        context.err().line(Printable.oneLine("note: commits and branches are not looked up: " + why));
        return KnownReferences.none();
    }
}
