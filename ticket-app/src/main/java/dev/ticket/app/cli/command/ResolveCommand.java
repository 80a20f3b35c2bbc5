package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.FieldOptions;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.merge.Settlement;
import java.util.HashSet;
import java.util.Set;

/** Settles fields that a merge left with two values. */
final class ResolveCommand implements Command {
    private static final String KEEP = "--keep";
    private static final String IF_REVISION = "--if-revision";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("resolve", "Settle fields that a merge left with two values.")
                .paragraph(
                        "Such a field has one of the values, and merge_conflicts names both; ticket show prints them. Only"
                                + " marked fields can be named; their marks go. Marks in a text are settled with ticket edit.")
                .with(TicketOperand.syntax())
                .with(PickOption.syntax())
                .with(OptionSyntax.flag(KEEP, "Leave every other marked field as it stands."))
                .with(FieldOptions.forEdit())
                .with(OptionSyntax.values(ClearOption.NAME, "FIELD", "Leave a field without a value.")
                        .proposing(FieldOptions.names()))
                .with(OptionSyntax.value(IF_REVISION, "REVISION", "Only if the ticket still has this revision."))
                .with(AuthorOption.syntax())
                .example("ticket resolve parse-dates --pick priority=P1", "what one of the sides said")
                .example(
                        "ticket resolve parse-dates --title 'Parse dates' --keep",
                        "a new title, and all else as it is");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        TicketEdit edit = edit(arguments);
        Settlement settlement = new Settlement(
                edit, PickOption.read(arguments), arguments.flag(KEEP), AuthorOption.read(arguments, context));
        if (settlement.isEmpty()) {
            throw new UsageException("nothing to settle; pick a value with --pick, name a field, or give --keep");
        }
        Set<TicketField<?>> named = new HashSet<>(edit.fields().set().fields());
        named.addAll(edit.fields().cleared());
        for (TicketField<?> field : named) {
            if (settlement.picked().containsKey(field.name())) {
                throw new UsageException("can't pick a value for " + field + " and change it too");
            }
        }
        FieldOptions.warnOfTypos(arguments, context);
        ReceiptLine.print(
                arguments, context, TicketRoot.settler(arguments, context).settle(name, settlement), "Settled");
        return ExitCode.OK;
    }

    private static TicketEdit edit(Arguments arguments) {
        TicketEdit fields =
                Arguments.checked("can't settle it so", () -> new TicketEdit(FieldOptions.read(arguments), null, null));
        TicketEdit edit = ClearOption.apply(arguments, fields);
        return arguments
                .parsed(IF_REVISION, Revision::new)
                .map(edit::ifRevision)
                .orElse(edit);
    }
}
