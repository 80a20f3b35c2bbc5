package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.FindingJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.RepairReport;
import dev.ticket.ports.TicketBackend;
import java.util.List;

/** Examines the whole tracker, and mends it if asked to. */
final class DoctorCommand implements Command {
    private static final String FIX = "--fix";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("doctor", "Look for everything in the tracker that is not as it should be.")
                .paragraph(
                        "It changes nothing, unless --fix is given. Findings go to standard error, one a line; with errors"
                                + " among them the exit status is 1.")
                .paragraph("With --fix, what was mended comes first, as 'doctor: fixed: ...', then what is left."
                        + " The exit status speaks of what is left.")
                .with(OptionSyntax.flag(
                        FIX, "Mend what can be mended without guessing. No text of a ticket is deleted."))
                .example("ticket doctor", "prints 'doctor: ok' if there is no error")
                .example("ticket doctor --fix", "mend what a crash left behind, then look again");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        boolean fix = arguments.flag(FIX);
        RepairReport report = fix ? tickets.repair() : new RepairReport(List.of(), tickets.doctor());
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                FindingJson.report(it, report.left());
                if (fix) {
                    FindingJson.repaired(it, report.repaired());
                }
            });
        } else {
            report.repaired().forEach(it -> print("fixed: ", it, context));
            report.left().findings().forEach(it -> print(severity(it), it, context));
            conclude(report.left(), context);
        }
        return report.left().ok() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "";
            case WARNING -> "warning: ";
            case INFO -> "note: ";
        };
    }

    private static void print(String what, Finding finding, Context context) {
        String line = finding.line() == null ? "" : ":" + finding.line();
        context.err().line("doctor: " + what + finding.path() + line + ": " + finding.message());
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
