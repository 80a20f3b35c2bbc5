package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.BodyOptions;
import dev.ticket.app.cli.input.OpenWord;
import dev.ticket.app.cli.input.RefOption;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import java.util.Arrays;
import java.util.List;

/** Appends an event to a ticket's thread. */
final class CommentCommand implements Command {
    private static final String ROLE = "--role";
    private static final String HEADING = "--heading";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("comment", "Add a comment, a plan, a decision or a report to a ticket.")
                .paragraph(
                        "The text comes from --body or --file, else from standard input unless that is a terminal, else"
                                + " from an editor.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.input())
                .with(OptionSyntax.value(
                                ROLE, "KIND", "What it is: " + String.join(", ", roles()) + ", or a word of your own.")
                        .standard("comment")
                        .proposing(new Candidates.Words(roles())))
                .with(OptionSyntax.value(HEADING, "TEXT", "The line above the text; otherwise the kind's own."))
                .with(BodyOptions.withEditor("--body", "text"))
                .with(RefOption.syntax())
                .with(AuthorOption.syntax())
                .example("ticket comment parse-dates --body 'Also leap seconds.'", "a comment")
                .example(
                        "git log -1 --format=%B | ticket comment parse-dates --role implementation_report --ref"
                                + " commit:HEAD",
                        "a report from standard input, with what it speaks of");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug name = TicketOperand.read(arguments);
        EventKind kind = Arguments.checked(ROLE, () -> new EventKind(arguments.valueOrStandard(ROLE)));
        Author author = AuthorOption.read(arguments, context);
        List<Reference> refs = RefOption.read(arguments);
        String heading = arguments.value(HEADING).orElse(kind.heading());
        // Made before a text is asked for: what is wrong with the rest shall not cost anybody their text.
        NewTicketEvent event = Arguments.checked(
                "can't record that",
                () -> NewTicketEvent.of(kind, author, MarkdownText.empty())
                        .withHeading(heading)
                        .withRefs(refs));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        BodyOptions body = new BodyOptions("--body", arguments, context);
        if (body.opensEditor()) {
            tickets.show(name);
        }
        TicketReceipt receipt = body.givenOrAsked().submit(text -> tickets.addEvent(name, with(text, event)));
        OpenWord.warn(context, "recorded the kind", kind.raw(), roles());
        ReceiptLine.print(arguments, context, receipt, "Added '" + heading + "' to");
        return ExitCode.OK;
    }

    private static NewTicketEvent with(MarkdownText text, NewTicketEvent event) {
        return new NewTicketEvent(
                event.kind(), event.author(), event.heading(), text, event.refs(), event.attributes());
    }

    private static List<String> roles() {
        return Arrays.stream(EventKind.Known.values())
                .map(EventKind::of)
                .filter(it -> !it.isWrittenByOperation())
                .map(EventKind::raw)
                .toList();
    }
}
