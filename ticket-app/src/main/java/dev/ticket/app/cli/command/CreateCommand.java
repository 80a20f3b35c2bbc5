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

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("create", "Create a ticket and print its id.")
                .paragraph("Without a description it gets the headings to fill in. It is of kind task and priority P2"
                        + " unless told otherwise.")
                .with(OperandSyntax.optional("TITLE", "The title, instead of --title.", new Candidates.None()))
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
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> TicketJson.receipt(it, receipt));
        } else {
            context.out().line(receipt.ticket().id().value());
        }
        return ExitCode.OK;
    }

    private static NewTicket ticket(Arguments arguments, Context context) {
        String title = title(arguments);
        NewTicket plain =
                Arguments.checked(TITLE, () -> NewTicket.titled(title, AuthorOption.read(arguments, context)));
        FieldChanges changes = FieldOptions.read(arguments);
        FieldValues fields = plain.fields().with(changes).with(TicketField.TITLE, title);
        Slug slug = arguments.value("--slug").map(Slug::forTitle).orElse(null);
        return Arguments.checked(
                "can't create that ticket", () -> new NewTicket(fields, slug, plain.author(), plain.body()));
    }

    private static String title(Arguments arguments) {
        Optional<String> option = arguments.value(TITLE);
        Optional<String> operand = arguments.operand("TITLE");
        if (option.isPresent() && operand.isPresent()) {
            throw new UsageException("give the title once: with --title, or as the operand");
        }
        return option.or(() -> operand)
                .orElseThrow(() -> new UsageException("a new ticket needs a title: ticket create --title TITLE"));
    }
}
