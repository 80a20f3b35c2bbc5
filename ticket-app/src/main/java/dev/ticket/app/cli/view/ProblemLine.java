package dev.ticket.app.cli.view;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.TicketProblem;
import java.util.List;

/** What could not be read while other things could: a warning on standard error, whatever the output is. */
public final class ProblemLine {
    private ProblemLine() {}

    /** Warns of each. */
    public static void warn(Context context, List<TicketProblem> problems) {
        problems.forEach(it -> context.err().line(Printable.oneLine("warning: " + located(it))));
    }

    private static String located(TicketProblem problem) {
        return problem.message().startsWith(problem.path())
                ? problem.message()
                : problem.path() + ": " + problem.message();
    }
}
