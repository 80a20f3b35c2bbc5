package dev.ticket.app.cli.command;

import dev.ticket.app.cli.command.Step.Text;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.Author;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Transition;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.TicketReader;
import java.util.List;
import java.util.function.Function;

/** The steps of the lifecycle that are a command each, without those that claims have a part in. */
final class Steps {
    private static final String FROM = "--from";
    private static final Text REASON = new Text("--reason", "reason");
    /** What a token does for a step that ends the work. */
    static final String RELEASES =
            "With a token, also one in TICKET_TOKEN, it releases the ticket's claim. On a ticket in progress it does nothing"
                    + " if the token is not that of the claim, or the claim has ended. Without a token the claim is left"
                    + " to its time.";

    private Steps() {}

    static Step markReady() {
        return Step.of(
                Operation.MARK_READY,
                CommandSyntax.of("mark-ready", "Say that a ticket is planned well enough.")
                        .paragraph("The summary tells a human what there is to queue.")
                        .example(
                                "ticket mark-ready parse-dates --summary 'One parser, no new library.'",
                                "from planning to ready"),
                "Marked ready:",
                new Text("--summary", "intake summary"),
                WorkflowStep.MarkReady::new);
    }

    static Step queue() {
        return Step.of(
                Operation.QUEUE,
                CommandSyntax.of("queue", "Let a ready ticket in, for an orchestrator to accept.")
                        .paragraph("It is a human's to decide what is worked on: no other standard role may do this.")
                        .example("ticket queue parse-dates", "from ready to queued"),
                "Queued",
                WorkflowStep.Queue::new);
    }

    static Step complete() {
        return Step.of(
                        Operation.COMPLETE,
                        CommandSyntax.of("complete", "Say that the work on a ticket in progress is done.")
                                .paragraph(RELEASES)
                                .paragraph("The ticket stays open until somebody closes it.")
                                .example("ticket complete parse-dates --token \"$token\"", "and release its claim"),
                        "Completed",
                        WorkflowStep.Complete::new)
                .endingWork();
    }

    static Step goBack() {
        List<String> states = Transition.of(Operation.RETURN_TO_PLANNING).orElseThrow().from().stream()
                .sorted()
                .map(it -> WorkflowState.of(it).raw())
                .toList();
        CommandSyntax page = CommandSyntax.of("return", "Send a ready or queued ticket back to planning.")
                .with(OptionSyntax.value(
                                FROM,
                                "STATE",
                                "Only if it is in this state now; otherwise nothing changes. Without it, the state that"
                                        + " it is found in.")
                        .oneOf(states))
                .example("ticket return parse-dates --reason 'It needs a decision first.'", "whether ready or queued")
                .example("ticket return parse-dates --from ready --file why.md", "unless it was queued meanwhile");
        return new Step(Operation.RETURN_TO_PLANNING, page, "Returned to planning:", Steps::goingBack, REASON, false);
    }

    private static Function<MarkdownText, WorkflowStep> goingBack(
            Arguments arguments, Author author, TicketReader tickets) {
        WorkflowState from = arguments
                .parsed(FROM, WorkflowState::new)
                .orElseGet(() -> LifecycleRules.stateOf(
                        tickets.show(TicketOperand.read(arguments)).summary()));
        return reason -> new WorkflowStep.ReturnToPlanning(from, reason, author);
    }

    static Step block() {
        return Step.of(
                Operation.BLOCK,
                CommandSyntax.of("block", "Say what holds up a ticket that is queued or in progress.")
                        .paragraph("The ticket stays in its state, and its claim stays too.")
                        .example("ticket block parse-dates --reason 'The server is down.'", "for everybody to read"),
                "Recorded what blocks",
                REASON,
                WorkflowStep.Block::new);
    }

    static Step fail() {
        return Step.of(
                Operation.FAIL,
                CommandSyntax.of("fail", "Say how the work on a ticket in progress failed.")
                        .paragraph("The ticket stays in progress, and its claim stays too: nobody else begins with it.")
                        .example("ticket fail parse-dates --file build.log", "a reason from a file"),
                "Recorded the failure of",
                REASON,
                WorkflowStep.Fail::new);
    }

    static Step defer() {
        return Step.of(
                        Operation.DEFER,
                        CommandSyntax.of("defer", "Put a ticket off.")
                                .paragraph("It becomes pending and stays in its state, to go on from there once it is"
                                        + " open again: ticket status TICKET open.")
                                .paragraph(RELEASES)
                                .example("ticket defer parse-dates --reason 'After the release.'", "put it off"),
                        "Deferred",
                        REASON,
                        WorkflowStep.Defer::new)
                .endingWork();
    }
}
