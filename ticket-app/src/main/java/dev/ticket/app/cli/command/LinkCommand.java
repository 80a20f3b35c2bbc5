package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.domain.ReferenceKind.Known;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.LinkTicket;
import java.util.ArrayList;
import java.util.List;

/** Links a ticket to commits, branches, files, addresses and artifacts. */
final class LinkCommand implements Command {
    private static final String BODY = "--body";
    private static final List<Known> KINDS = List.of(Known.COMMIT, Known.BRANCH, Known.FILE, Known.URL, Known.ARTIFACT);

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("link", "Link a ticket to commits, branches, files, addresses or artifacts.")
                .paragraph(
                        "At least one of them is needed, and each may be given again. Commits and branches are looked"
                                + " up in the git repository, and recorded with their full ids and names. Without a repository"
                                + " the others can be linked all the same.")
                .with(TicketOperand.syntax())
                .with(OptionSyntax.values(
                        option(Known.COMMIT),
                        "COMMIT",
                        "A commit: its id, the beginning of that, or a name such as HEAD."))
                .with(OptionSyntax.values(
                        option(Known.BRANCH), "BRANCH", "A branch, here or of a remote, such as origin/main."))
                .with(OptionSyntax.values(
                                option(Known.FILE),
                                "PATH",
                                "A file by its path in the repository, perhaps with a line: src/A.java#L10.")
                        .proposing(new Candidates.Files()))
                .with(OptionSyntax.values(option(Known.URL), "URL", "An address on the web."))
                .with(OptionSyntax.values(option(Known.ARTIFACT), "NAME", "A file that lies with the ticket.")
                        .proposing(new Candidates.Artifacts()))
                .with(OptionSyntax.value(BODY, "TEXT", "What there is to say about it, in Markdown."))
                .with(AuthorOption.syntax())
                .example("ticket link parse-dates --commit HEAD", "the commit that is checked out")
                .example(
                        "ticket link parse-dates --branch feature/dates --file src/Dates.java#L10",
                        "where the work is done, and what it is about");
    }

    private static String option(Known kind) {
        return "--" + ReferenceKind.of(kind).raw();
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        List<Reference> wanted = wanted(arguments);
        Author author = AuthorOption.read(arguments, context);
        MarkdownText body = arguments.text(BODY).map(MarkdownText::new).orElseGet(MarkdownText::empty);
        TicketBackend tickets = TicketRoot.open(arguments, context);
        LinkTicket link = new LinkTicket(tickets, tickets, TicketRoot.commits(arguments, context));
        TicketReceipt receipt = link.link(name, wanted, author, body);
        ReceiptLine.print(arguments, context, receipt, "Linked");
        return ExitCode.OK;
    }

    private static List<Reference> wanted(Arguments arguments) {
        List<Reference> wanted = new ArrayList<>();
        for (Known kind : KINDS) {
            for (String target : arguments.values(option(kind))) {
                wanted.add(Arguments.checked(option(kind), () -> new Reference(ReferenceKind.of(kind), target)));
            }
        }
        if (wanted.isEmpty()) {
            throw new UsageException("give at least one of "
                    + String.join(", ", KINDS.stream().map(LinkCommand::option).toList()));
        }
        return Arguments.checked("can't link that", () -> NewTicketEvent.checkedRefs(wanted));
    }
}
