package dev.ticket.usecase;

import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.ClaimRules;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketReader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the work on a ticket, by completing, deferring or closing it, and releases its claim after that. Who has no token may
 * end it as well, and leaves the claim to its time.
 *
 * <p>The look at the claim and the step are two. Whoever takes the ticket over in between, which takes a claim that has ended,
 * has it ended under their hands: the step sees a ticket in progress, and knows of no claims. They find out when they next
 * take a step, or have the order given again; what ended it stands in the ticket's thread.
 *
 * <pre>{@code
 * endWork.by(ticket, token, () -> tickets.advance(ticket, new WorkflowStep.Complete(author)));
 * }</pre>
 */
public final class EndWork {
    private final TicketReader reader;
    private final ClaimRegistry claims;

    /**
     * Ends work with those ports.
     *
     * @param reader looks tickets up
     * @param claims releases the claim
     */
    public EndWork(TicketReader reader, ClaimRegistry claims) {
        this.reader = reader;
        this.claims = claims;
    }

    /**
     * Takes the step that ends the work. With a token it is taken on a ticket in progress only while the claim holds: whoever
     * came back too late must not end what somebody else has taken over. On any other ticket there is no work to protect, so
     * a token that is left over from other work stops nobody.
     *
     * @param ticket its id or slug
     * @param token the token of its claim, or null if the caller has none
     * @param step what ends the work
     * @return what the step gave; a claim that can't be released then is left to its time
     * @throws dev.ticket.ports.TicketConflictException if the ticket is open and in progress, and no claim with that token
     *     holds; no step was taken
     * @throws TicketException as the step does, and {@link TicketReader#show} and {@link ClaimRegistry#find} do before it
     */
    public TicketReceipt by(TicketIdOrSlug ticket, @Nullable ClaimToken token, Supplier<TicketReceipt> step) {
        if (token == null) {
            return step.get();
        }
        TicketSummary found = reader.show(ticket).summary();
        if (LifecycleRules.isOpenIn(found, WorkflowState.Known.INPROGRESS)) {
            ClaimRules.requireLast(found.id(), claims.find(found.id()).orElse(null), token);
        }
        TicketReceipt receipt = step.get();
        try {
            claims.release(found.id(), token);
        } catch (TicketException e) {
            // It ends at its time, or was never this one's.
        }
        return receipt;
    }
}
