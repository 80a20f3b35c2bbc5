package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.FindingJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;

/** Examines the whole tracker. */
final class DoctorCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("doctor", "Look for everything in the tracker that is not as it should be.")
                .paragraph(
                        "It changes nothing. Findings go to standard error, one a line; with errors among them the exit"
                                + " status is 1.")
                .example("ticket doctor", "prints 'doctor: ok' if there is no error");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        DoctorReport report = TicketRoot.open(arguments, context).doctor();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> FindingJson.report(it, report));
        } else {
            report.findings().forEach(it -> print(it, context));
            conclude(report, context);
        }
        return report.ok() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static void print(Finding finding, Context context) {
        String severity = switch (finding.severity()) {
            case ERROR -> "";
            case WARNING -> "warning: ";
            case INFO -> "note: ";
        };
        String line = finding.line() == null ? "" : ":" + finding.line();
        context.err().line("doctor: " + severity + finding.path() + line + ": " + finding.message());
        if (context.terminal().errors()) {
            context.err().line("    " + finding.cure());
        }
    }

    private static void conclude(DoctorReport report, Context context) {
        if (report.ok()) {
            context.out().line("doctor: ok");
            return;
        }
        long errors = report.findings().stream()
                .filter(it -> it.severity() == Finding.Severity.ERROR)
                .count();
        context.err().line("doctor: " + errors + (errors == 1 ? " error" : " errors"));
    }
}
