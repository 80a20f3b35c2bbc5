package dev.ticket.ports;

import static java.util.Objects.requireNonNull;

import dev.ticket.domain.Claim;
import dev.ticket.domain.TicketId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance did not come to its end, so no work may start. What to do next is what its {@linkplain #reason() reason}
 * says; {@link #step()} says how far it came, and {@link #claim()} whether something is left to resume with.
 */
public final class AcceptanceException extends TicketException {
    private static final long serialVersionUID = 1L;

    /** The steps of an acceptance, in their order. */
    public enum Step {
        /** Claims the ticket, so that nobody else accepts it meanwhile. */
        RESERVE,
        /** Looks whether it is queued. */
        VALIDATE,
        /** Looks for what the plan has against it. */
        PLAN,
        /** Takes the ticket into progress, with the accepted plan. */
        RECORD,
        /** Confirms the claim. */
        CONFIRM;

        /** {@return the step as front ends spell it, for example {@code reserve}} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient TicketId ticket;
    private final transient Step step;
    private final transient @Nullable Claim claim;

    private AcceptanceException(
            TicketId ticket, Step step, @Nullable Claim claim, String said, TicketException reason) {
        super(
                "ticket " + ticket + " was not accepted, at the step " + step.word() + ": " + reason.said() + said,
                "not-accepted",
                reason);
        this.ticket = ticket;
        this.step = step;
        this.claim = claim;
    }

    /**
     * {@return the error of an acceptance that left nothing behind: the ticket is as it was, and its reservation is released
     * or will expire}
     *
     * @param ticket the ticket
     * @param step the step that failed
     * @param reason why
     */
    public static AcceptanceException nothingDone(TicketId ticket, Step step, TicketException reason) {
        return new AcceptanceException(ticket, step, null, "", reason);
    }

    /**
     * {@return the error of an acceptance that was recorded, or may have been: the claim is kept}
     *
     * @param step the step that failed
     * @param claim the claim to resume with
     * @param reason why
     */
    public static AcceptanceException toBeResumed(Step step, Claim claim, TicketException reason) {
        String how = step == Step.CONFIRM
                ? "; the ticket is in progress and stays so: resume with the token of its claim"
                : "; it may be in progress all the same: look, and if so resume with the token of its claim";
        return new AcceptanceException(claim.ticket(), step, claim, how, reason);
    }

    /** {@return the ticket} */
    public TicketId ticket() {
        return ticket;
    }

    /** {@return the step that failed} */
    public Step step() {
        return step;
    }

    /** {@return why it failed, which says what to do next} */
    public TicketException reason() {
        return (TicketException) requireNonNull(getCause());
    }

    /** {@return the claim to resume with, or empty if there is nothing to resume} */
    public Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }
}
