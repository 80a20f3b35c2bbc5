package dev.ticket.app.cli.command;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Operation;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.TicketReader;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What tells the command of one step of the lifecycle from those of the others.
 *
 * @param operation the operation that the step is
 * @param page its name, what is said about it, and the options that it alone has
 * @param did what was done, for example {@code Queued}; the ticket's name follows
 * @param making makes the step
 * @param text the text that it needs, or null if it needs none
 * @param endsWork whether it ends the work on the ticket, and so its claim
 */
record Step(
        Operation operation,
        CommandSyntax page,
        String did,
        Making making,
        @Nullable Text text,
        boolean endsWork) {
    /**
     * A text that a step needs.
     *
     * @param option the option that gives it
     * @param what what it is, for example {@code reason}
     */
    record Text(String option, String what) {}

    /** Makes a step. */
    interface Making {
        /** {@return what makes the step of its text; whatever has to be looked at was looked at before the text} */
        Function<MarkdownText, WorkflowStep> prepared(Arguments arguments, Author author, TicketReader tickets);
    }

    /** {@return a step without a text} */
    static Step of(Operation operation, CommandSyntax page, String did, Function<Author, WorkflowStep> made) {
        return new Step(operation, page, did, (arguments, author, tickets) -> text -> made.apply(author), null, false);
    }

    /** {@return a step with a text} */
    static Step of(
            Operation operation,
            CommandSyntax page,
            String did,
            Text text,
            BiFunction<MarkdownText, Author, WorkflowStep> made) {
        return new Step(
                operation, page, did, (arguments, author, tickets) -> said -> made.apply(said, author), text, false);
    }

    /** {@return this step, as one that ends the work} */
    Step endingWork() {
        return new Step(operation, page, did, making, text, true);
    }
}
