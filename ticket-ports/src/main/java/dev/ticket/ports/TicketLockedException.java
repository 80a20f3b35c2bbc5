package dev.ticket.ports;

import java.time.Duration;

/** Somebody else is writing and did not finish in time. Nothing was changed: wait and try again. */
public final class TicketLockedException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient LockHolder holder;
    private final transient Duration waited;

    /**
     * Says who holds the tracker.
     *
     * @param holder who, as far as is known
     * @param waited how long the caller waited
     */
    public TicketLockedException(LockHolder holder, Duration waited) {
        super("the tracker is locked by " + holder + "; waited " + waited.toMillis() + " ms; try again", "locked");
        this.holder = holder;
        this.waited = waited;
    }

    /** {@return who holds it, as far as is known} */
    public LockHolder holder() {
        return holder;
    }

    /** {@return how long the caller waited} */
    public Duration waited() {
        return waited;
    }
}
