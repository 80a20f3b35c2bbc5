package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.view.ProblemLine;
import dev.ticket.domain.TicketProblem;
import java.util.List;
import java.util.function.Supplier;

/** An answer from the plan that is no JSON: for people on a terminal, otherwise with tabs. */
final class Answer {
    private Answer() {}

    /**
     * Prints it, and warns of what it was made without.
     *
     * @param problems what could not be read
     * @param nothing what people are told if there is nothing to print
     */
    static void print(
            Context context,
            List<TicketProblem> problems,
            String nothing,
            Supplier<List<String>> people,
            Supplier<List<String>> tabs) {
        if (!context.terminal().output()) {
            tabs.get().forEach(it -> context.out().raw(it + "\n"));
        } else {
            List<String> lines = people.get();
            lines.forEach(context.out()::line);
            if (lines.isEmpty()) {
                context.err().line(nothing);
            }
        }
        ProblemLine.warn(context, problems);
    }
}
