package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.FindingJson;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.view.DiffPage;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.RepairReport;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.ExamineReferences;
import java.util.List;

/** Examines the whole tracker, and mends it if asked to. */
final class DoctorCommand implements Command {
    private static final String FIX = "--fix";
    private static final String DRY_RUN = "--dry-run";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("doctor", "Look for everything in the tracker that is not as it should be.")
                .paragraph(
                        "It changes nothing, unless --fix is given. Findings go to standard error, one a line; with errors"
                                + " among them the exit status is 1.")
                .paragraph("In a git repository it also looks for the commits and branches that events refer to.")
                .paragraph("With --fix, what was mended comes first, as 'doctor: fixed: ...', then what is left."
                        + " The exit status speaks of what is left.")
                .paragraph("With --dry-run nothing is changed: what --fix would change goes to standard output as a"
                        + " unified diff and nothing else does; the rest goes to standard error, as"
                        + " 'doctor: would fix: ...'.")
                .with(OptionSyntax.flag(
                        FIX, "Mend what can be mended without guessing. No text of a ticket is deleted."))
                .with(OptionSyntax.flag(
                        DRY_RUN, "Show what --fix would do, and change nothing; with or without --fix."))
                .example("ticket doctor", "prints 'doctor: ok' if there is no error")
                .example("ticket doctor --dry-run", "see what would be mended, as a diff")
                .example("ticket doctor --fix", "mend it, then look again");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        TicketBackend tickets = TicketRoot.open(arguments, context);
        boolean dry = arguments.flag(DRY_RUN);
        boolean fix = arguments.flag(FIX) || dry;
        RepairReport own =
                dry ? tickets.proposeRepair() : fix ? tickets.repair() : new RepairReport(List.of(), tickets.doctor());
        ExamineReferences references = new ExamineReferences(tickets, TicketRoot.commits(arguments, context));
        RepairReport report = new RepairReport(own.repaired(), references.addTo(own.left()));
        List<String> diff = dry ? DiffPage.of(report.repaired()) : List.of();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                FindingJson.report(it, report.left());
                if (fix) {
                    FindingJson.repaired(it, report.repaired());
                }
                if (dry) {
                    FindingJson.proposed(it, diff);
                }
            });
        } else {
            diff.forEach(it -> diff(it, context));
            report.repaired().forEach(it -> print(dry ? "would fix: " : "fixed: ", it.finding(), context));
            report.left().findings().forEach(it -> print(severity(it), it, context));
            conclude(report.left(), dry, diff.isEmpty(), context);
        }
        return report.left().ok() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** A program gets the bytes, so that it can apply them. */
    private static void diff(String line, Context context) {
        if (context.terminal().output()) {
            context.out().line(DiffPage.styled(line));
        } else {
            context.out().raw(line + "\n");
        }
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
        // A name can hold a line end, and could say anything on a line of its own.
        context.err().line(Printable.oneLine("doctor: " + what + finding.path() + line + ": " + finding.message()));
        if (context.terminal().errors()) {
            context.err().line("    " + finding.cure() + Style.DIM.of(" (" + finding.code() + ")"));
        }
    }

    /** Standard output of a dry run is a diff and nothing else, also an empty one: a program applies it. */
    private static void conclude(DoctorReport report, boolean dry, boolean alone, Context context) {
        if (report.ok()) {
            if (alone) {
                (dry ? context.err() : context.out()).line("doctor: ok");
            }
            return;
        }
        long errors = report.findings().stream()
                .filter(it -> it.severity() == Finding.Severity.ERROR)
                .count();
        context.err().line("doctor: " + errors + (errors == 1 ? " error" : " errors"));
    }
}
