package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.Draft;
import dev.ticket.app.cli.input.FieldOptions;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.domain.Author;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.usecase.CreateTicket;
import java.util.Optional;

/** Creates a ticket and prints its id. */
final class CreateCommand implements Command {
    private static final String TITLE = FieldOptions.name(TicketField.TITLE);

    private static final String OPERAND = "TITLE";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("create", "Create a ticket and print its id.")
                .paragraph("Without a description it gets the headings to fill in. It is of kind task and priority P2"
                        + " unless told otherwise.")
                .with(OperandSyntax.optional(OPERAND, "The title, instead of --title.", new Candidates.None()))
                .with(OperandSyntax.input())
                .with(FieldOptions.forCreate())
                .with(OptionSyntax.value("--slug", "SLUG", "The short name; otherwise it is made of the title."))
                .with(BodyOptions.withEditor("--body", "description"))
                .with(AuthorOption.syntax())
                .example("ticket create 'Parse dates' --kind bug --label parser,dates", "a bug with two labels")
                .example("ticket create --title 'Parse dates' --file notes.md", "a task described in a file");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        NewTicket ticket = ticket(arguments, context);
        CreateTicket create = new CreateTicket(TicketRoot.open(arguments, context));
        Draft body = new BodyOptions("--body", arguments, context)
                .given(CreateTicket.TEMPLATE)
                .orElseGet(() -> Draft.of(MarkdownText.empty()));
        TicketReceipt receipt = body.submit(text -> create.create(ticket.withBody(text)));
        FieldOptions.warnOfTypos(arguments, context);
        try {
            print(receipt, arguments, context);
        } catch (OutputException e) {
            throw e.readerHasGone()
                    ? e
                    : new IdUnwrittenException(receipt.ticket().id(), e);
        }
        return ExitCode.OK;
    }

    private static void print(TicketReceipt receipt, Arguments arguments, Context context) {
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> TicketJson.receipt(it, receipt));
        } else {
            context.out().line(receipt.ticket().id().value());
        }
        // Here and not at the end: nobody else could say which ticket it is.
        context.out().flush();
    }

    private static NewTicket ticket(Arguments arguments, Context context) {
        String title = title(arguments);
        Author author = AuthorOption.read(arguments, context);
        NewTicket plain =
                Arguments.checked(arguments.has(TITLE) ? TITLE : OPERAND, () -> NewTicket.titled(title, author));
        FieldChanges changes = FieldOptions.read(arguments);
        FieldValues fields = plain.fields().with(changes).with(TicketField.TITLE, title);
        Slug slug = arguments.value("--slug").map(Slug::forTitle).orElse(null);
        return Arguments.checked(
                "can't create that ticket", () -> new NewTicket(fields, slug, plain.author(), plain.body()));
    }

    private static String title(Arguments arguments) {
        Optional<String> option = arguments.value(TITLE);
        Optional<String> operand = arguments.operand(OPERAND);
        if (option.isPresent() && operand.isPresent()) {
            throw new UsageException("give the title once: with --title, or as the operand");
        }
        return option.or(() -> operand)
                .orElseThrow(() -> new UsageException("a new ticket needs a title: ticket create --title TITLE"));
    }
}
