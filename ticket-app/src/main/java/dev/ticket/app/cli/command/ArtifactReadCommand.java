package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Hands out a file that lies with a ticket. */
final class ArtifactReadCommand implements Command {
    private static final String NAME = "NAME";
    private static final String OUTPUT = "--output";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("artifact read", "Print a file that lies with a ticket, or copy it to a file.")
                .with(TicketOperand.syntax())
                .with(OperandSyntax.required(NAME, "The name of the file.", new Candidates.Artifacts()))
                .with(OptionSyntax.value(OUTPUT, "FILE", "Write it there, in the place of what is there.")
                        .alsoCalled("-o")
                        .proposing(new Candidates.Files()))
                .example("ticket artifact read parse-dates report.html -o /tmp/report.html", "a copy of it");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketIdOrSlug ticket = TicketOperand.read(arguments);
        ArtifactName name = arguments.operand(NAME, ArtifactName::new);
        Optional<Path> target =
                arguments.value(OUTPUT).filter(it -> !it.equals("-")).map(it -> TicketRoot.path(OUTPUT, it, context));
        TicketBackend tickets = TicketRoot.open(arguments, context);
        ArtifactCopy copy = new ArtifactCopy(name, context);
        try (InputStream content = tickets.readArtifact(ticket, name)) {
            if (target.isPresent()) {
                copy.toFile(content, target.get(), arguments.flag(GlobalOptions.JSON));
            } else if (arguments.flag(GlobalOptions.JSON)) {
                copy.asJson(content);
            } else {
                copy.toOutput(content);
            }
        } catch (IOException e) {
            throw new TicketStorageException(name.value(), "can't be read: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }
}
