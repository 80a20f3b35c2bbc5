package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.view.ReceiptLine;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Stores a file with a ticket. */
final class ArtifactAddCommand implements Command {
    private static final String FILE = "FILE";
    private static final String NAME = "--name";
    private static final String REPLACE = "--replace";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("artifact add", "Store a file with a ticket.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.required(
                        FILE, "The file; - is standard input, and needs --name.", new Candidates.Files()))
                .with(OptionSyntax.value(NAME, "NAME", "What it is called there, otherwise as it is here."))
                .with(OptionSyntax.flag(REPLACE, "Put it in the place of one of that name."))
                .example("ticket artifact add parse-dates build/report.html", "as report.html")
                .example("dmesg | ticket artifact add parse-dates - --name logs/kernel.txt", "from standard input");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug ticket = TicketOperand.read(arguments);
        String text = arguments.operand(FILE).orElseThrow();
        IfPresent ifPresent = arguments.flag(REPLACE) ? IfPresent.REPLACE : IfPresent.REFUSE;
        ArtifactName name = arguments.parsed(NAME, ArtifactName::new).orElseGet(() -> nameOf(text, context));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        TicketReceipt receipt;
        if (text.equals("-")) {
            receipt = tickets.attach(ticket, name, context.in(), ifPresent);
        } else {
            receipt = attach(tickets, ticket, name, TicketRoot.path(FILE, text, context), ifPresent);
        }
        ReceiptLine.print(arguments, context, receipt, "Stored " + name + " with");
        return ExitCode.OK;
    }

    private static ArtifactName nameOf(String text, Context context) {
        if (text.equals("-")) {
            throw new UsageException("standard input needs a name: " + NAME + " NAME");
        }
        Path last = TicketRoot.path(FILE, text, context).getFileName();
        return Arguments.checked(FILE, () -> new ArtifactName(String.valueOf(last)));
    }

    private static TicketReceipt attach(
            TicketBackend tickets, TicketIdOrSlug ticket, ArtifactName name, Path file, IfPresent ifPresent) {
        if (Files.isDirectory(file)) {
            throw new UsageException(FILE + ": " + file + " is a directory");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return tickets.attach(ticket, name, content, ifPresent);
        } catch (NoSuchFileException e) {
            throw new UsageException(FILE + ": there is no file " + file);
        } catch (IOException e) {
            throw new TicketStorageException(file.toString(), "can't be read: " + e.getMessage(), e);
        }
    }
}
