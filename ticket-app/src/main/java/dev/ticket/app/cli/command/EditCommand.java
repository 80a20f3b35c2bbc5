package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.Draft;
import dev.ticket.app.cli.input.EditorDraft;
import dev.ticket.app.cli.input.FieldOptions;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.RelabelTicket;
import java.util.List;
import java.util.Optional;

/** Changes a ticket's own fields and description. */
final class EditCommand implements Command {
    private static final String ADD_LABEL = "--add-label";
    private static final String REMOVE_LABEL = "--remove-label";
    private static final String IF_REVISION = "--if-revision";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("edit", "Change a ticket's fields and its description.")
                .paragraph(
                        "Everything that is not named stays as it is. With nothing to change, on a terminal, it opens the"
                                + " description in an editor; an edit that somebody else's got in the way of is refused, and"
                                + " your text kept.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.input())
                .with(FieldOptions.forEdit())
                .with(OptionSyntax.values(ADD_LABEL, "WORD", "Add a label, keeping the others. May be given again."))
                .with(OptionSyntax.values(REMOVE_LABEL, "WORD", "Remove a label, keeping the others."))
                .with(OptionSyntax.values(ClearOption.NAME, "FIELD", "Leave a field without a value.")
                        .proposing(FieldOptions.names()))
                .with(BodyOptions.withEditor("--body", "description"))
                .with(OptionSyntax.value(IF_REVISION, "REVISION", "Only if the ticket still has this revision."))
                .example("ticket edit parse-dates --priority P0 --add-label urgent", "another priority, one more label")
                .example("ticket edit parse-dates --clear assignee", "nobody's turn");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        TicketEdit edit = edit(arguments);
        BodyOptions body = new BodyOptions("--body", arguments, context);
        body.checkOne();
        boolean labels = !arguments.words(ADD_LABEL).isEmpty()
                || !arguments.words(REMOVE_LABEL).isEmpty();
        if (body.wantsEditor() || mustAsk(arguments, context, edit.isEmpty() && !labels && !body.isNamed())) {
            return inEditor(name, edit, arguments, context);
        }
        TicketBackend tickets = TicketRoot.open(arguments, context);
        Optional<Draft> text = body.given(MarkdownText.empty());
        TicketEdit whole = text.map(it -> edit.withBody(it.text())).orElse(edit);
        FieldOptions.warnOfTypos(arguments, context);
        ReceiptLine.print(arguments, context, apply(tickets, name, whole, arguments), "Changed");
        return ExitCode.OK;
    }

    private static boolean mustAsk(Arguments arguments, Context context, boolean nothing) {
        if (nothing && (!context.terminal().interactive() || arguments.flag(GlobalOptions.JSON))) {
            throw new UsageException("nothing to change; name a field, or give --body, --file or --editor");
        }
        return nothing;
    }

    private static TicketEdit edit(Arguments arguments) {
        TicketEdit fields = Arguments.checked(
                "can't make that edit", () -> new TicketEdit(FieldOptions.read(arguments), null, null));
        TicketEdit edit = ClearOption.apply(arguments, fields);
        return arguments
                .parsed(IF_REVISION, Revision::new)
                .map(edit::ifRevision)
                .orElse(edit);
    }

    private static ExitCode inEditor(TicketIdOrSlug name, TicketEdit edit, Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        Ticket seen = tickets.show(name);
        Draft draft = new EditorDraft(context).rewrite(seen.body());
        boolean same = draft.text().equals(seen.body());
        if (same && edit.isEmpty() && !arguments.has(ADD_LABEL) && !arguments.has(REMOVE_LABEL)) {
            draft.submit(text -> text);
            context.err().line("nothing changed");
            return ExitCode.OK;
        }
        TicketEdit based = edit.basedOn() == null ? edit.ifRevision(seen.revision()) : edit;
        TicketReceipt receipt =
                draft.submit(text -> apply(tickets, name, same ? based : based.withBody(text), arguments));
        FieldOptions.warnOfTypos(arguments, context);
        ReceiptLine.print(arguments, context, receipt, "Changed");
        return ExitCode.OK;
    }

    private static TicketReceipt apply(
            TicketBackend tickets, TicketIdOrSlug name, TicketEdit edit, Arguments arguments) {
        List<String> add = arguments.words(ADD_LABEL);
        List<String> remove = arguments.words(REMOVE_LABEL);
        return add.isEmpty() && remove.isEmpty()
                ? tickets.edit(name, edit)
                : Arguments.checked(
                        ADD_LABEL, () -> new RelabelTicket(tickets, tickets).relabel(name, edit, add, remove));
    }
}
