package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a directory a tracker. */
final class InitCommand implements Command {
    private static final String DIR = "DIR";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("init", "Make a directory for tickets.")
                .paragraph(
                        "Without a name it is the one that --root, TICKET_ROOT or WORK_ITEMS_DIR names, else work-items"
                                + " in the working directory. One that is there already stays as it is.")
                .with(OperandSyntax.optional(DIR, "The directory to make.", new Candidates.Files()))
                .example("ticket init", "work-items here");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        Path root = root(arguments, context);
        boolean created = !context.trackers().isTracker(root);
        if (created) {
            context.trackers().init(root);
        }
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                it.writeStringProperty("root", root.toString());
                it.writeBooleanProperty("created", created);
            });
        } else {
            context.out()
                    .line(
                            created
                                    ? "made " + root + " for tickets"
                                    : root + " is for tickets already; nothing changed");
        }
        return ExitCode.OK;
    }

    private static Path root(Arguments arguments, Context context) {
        Optional<String> operand = arguments.operand(DIR);
        if (operand.isPresent() && arguments.has(GlobalOptions.ROOT)) {
            throw new UsageException("give the directory once: with --root, or as the operand");
        }
        return operand.map(it -> TicketRoot.path(DIR, it, context))
                .or(() -> TicketRoot.named(arguments, context))
                .orElseGet(() -> context.directory().resolve(TicketRoot.NAME));
    }
}
