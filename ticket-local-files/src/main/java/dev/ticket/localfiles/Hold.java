package dev.ticket.localfiles;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Being the only writer. */
final class Hold {
    /** How often a sign of life is given. */
    static final Duration RENEWAL = ClaimFiles.LEASE.dividedBy(4);

    private final TrackerRoot root;
    private final ControlDirectory control;
    private final LocalTicketsOptions options;
    private final ClaimFiles claims;
    private final boolean fromTheDead;
    private volatile long renewed = System.nanoTime();
    private volatile Instant renewedAt;
    private volatile boolean lost;

    Hold(TrackerRoot root, LocalTicketsOptions options, ClaimFiles claims, boolean fromTheDead) {
        this.root = root;
        this.control = ControlDirectory.of(root);
        this.options = options;
        this.claims = claims;
        this.fromTheDead = fromTheDead;
        this.renewedAt = options.now();
    }

    /** The claims of this root. */
    ClaimFiles claims() {
        return claims;
    }

    /** Whether the writer before died: what it left lies about. */
    boolean isFromTheDead() {
        return fromTheDead;
    }

    /** Whether somebody else has become the only writer, because this process slept for too long. */
    boolean isLost() {
        return lost;
    }

    /**
     * Makes sure that this is still the only writer; costs nothing unless much time has passed.
     *
     * @throws TicketStorageException if it is not
     */
    void check() {
        try {
            if (sinceRenewal().compareTo(RENEWAL.multipliedBy(2)) > 0) {
                renew();
            }
        } catch (IOException e) {
            throw TrackerFiles.storage(root.shown(control.lock()), "can't be kept", e);
        }
        if (lost) {
            throw new TicketStorageException(
                    root.shown(control.lock()),
                    "is not this process's any more: somebody removed it, or took it over as this process gave no sign"
                            + " of life for too long; look at the ticket, and try again",
                    null);
        }
    }

    /**
     * Looks whether this is still the only writer, whenever the last look was.
     *
     * @throws TicketStorageException if it is not
     */
    void confirm() {
        try {
            lookAtLock();
        } catch (IOException e) {
            throw TrackerFiles.storage(root.shown(control.lock()), "can't be kept", e);
        }
        check();
    }

    /** By two clocks: one stands still while the machine sleeps, the other one may be set. */
    private Duration sinceRenewal() {
        Duration awake = Duration.ofNanos(System.nanoTime() - renewed);
        Duration clock = Duration.between(renewedAt, options.now()).abs();
        return awake.compareTo(clock) > 0 ? awake : clock;
    }

    private void lookAtLock() throws IOException {
        if (!claims.isOwn(control.lock())) {
            lost = true;
        }
    }

    /** Gives a sign of life, if this is still the only writer. */
    void renew() throws IOException {
        lookAtLock();
        if (!lost) {
            claims.renew();
            renewed = System.nanoTime();
            renewedAt = options.now();
        }
    }
}
