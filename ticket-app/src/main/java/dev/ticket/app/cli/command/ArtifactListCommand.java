package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.TicketJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.Artifact;
import java.util.List;

/** Lists the files that lie with a ticket. */
final class ArtifactListCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("artifact list", "List the files that lie with a ticket.")
                .paragraph("On a terminal it prints a table; otherwise lines with a tab between size and name.")
                .with(TicketOperand.syntax())
                .example("ticket artifact list parse-dates", "names and sizes in bytes");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        List<Artifact> artifacts = TicketRoot.open(arguments, context).listArtifacts(TicketOperand.read(arguments));
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> TicketJson.artifacts(it, artifacts));
        } else if (!context.terminal().output()) {
            context.out().raw("size\tname\n");
            artifacts.forEach(it -> context.out().raw(it.size() + "\t" + it.name() + "\n"));
        } else if (artifacts.isEmpty()) {
            context.err().line("no artifacts");
        } else {
            TextTable table = new TextTable(List.of(Column.whole("SIZE"), Column.whole("NAME")));
            artifacts.forEach(
                    it -> table.add(List.of(String.valueOf(it.size()), it.name().value())));
            table.lines(context.terminal().columns()).forEach(context.out()::line);
        }
        return ExitCode.OK;
    }
}
