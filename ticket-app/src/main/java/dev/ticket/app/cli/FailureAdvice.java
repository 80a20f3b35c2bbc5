package dev.ticket.app.cli;

import dev.ticket.app.cli.view.OrderUnwrittenException;
import dev.ticket.domain.Claim;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketConflictException;
import java.util.List;
import java.util.stream.Stream;

/** What to type after a failure, to the letter. */
final class FailureAdvice {
    private FailureAdvice() {}

    /** {@return lines for people; empty where the message says it all} */
    static List<String> after(Throwable thrown) {
        if (thrown instanceof AcceptanceException e) {
            return e.claim().map(FailureAdvice::resume).orElseGet(() -> after(e.reason()));
        }
        if (thrown instanceof OrderUnwrittenException e) {
            return resume(e.claim());
        }
        if (thrown instanceof TicketConflictException e && e.what().equals("claim")) {
            return List.of(
                    "to take the ticket over once its claim has ended:",
                    "  ticket claim steal " + e.ticket(),
                    "to complete, defer or close it without a token: leave out --token, and unset TICKET_TOKEN");
        }
        if (thrown instanceof TicketConflictException e && isStillQueued(e)) {
            return List.of("nobody has accepted it yet; to accept it:", "  ticket accept " + e.ticket());
        }
        return thrown instanceof TicketBlockedException e ? acknowledge(e.obstacles()) : List.of();
    }

    private static boolean isStillQueued(TicketConflictException conflict) {
        return conflict.expected()
                        .equals(WorkflowState.of(WorkflowState.Known.INPROGRESS).raw())
                && conflict.found()
                        .equals(WorkflowState.of(WorkflowState.Known.QUEUED).raw());
    }

    private static List<String> resume(Claim claim) {
        return List.of(
                "to resume:",
                "  ticket accept " + claim.ticket() + " --resume --token "
                        + claim.token().value());
    }

    private static List<String> acknowledge(List<Obstacle> obstacles) {
        Stream<String> each = obstacles.stream()
                .flatMap(it -> Stream.of(
                        "  " + FailureDetails.kind(it) + " " + it.other() + " " + it.reason() + ":",
                        "    --acknowledge " + it.record()));
        return Stream.concat(Stream.of("to accept it all the same, add:"), each).toList();
    }
}
