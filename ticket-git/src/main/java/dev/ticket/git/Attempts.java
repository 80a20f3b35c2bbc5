package dev.ticket.git;

import dev.ticket.ports.LockHolder;
import dev.ticket.ports.TicketLockedException;
import dev.ticket.ports.TicketStorageException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The attempts at one change or one look: waits between them, and says when there is no use in another one, and what is known
 * then. Each method but {@link #looked} returns when the next attempt may begin.
 */
final class Attempts {
    private final String place;
    private final Patience patience;
    private final long begin = System.nanoTime();
    private int count;
    private int failures;
    /** Whether a change was sent, and no answer came. */
    private boolean isInDoubt;

    private @Nullable Answer refusal;
    private @Nullable ObjectId refusedAt;

    Attempts(String place, Patience patience) {
        this.place = place;
        this.patience = patience;
    }

    /**
     * The remote was seen. Whoever was refused, and finds what he found before, was not simply late.
     *
     * @param id what the reference points to, or null if there is none
     */
    void looked(@Nullable ObjectId id) {
        if (refusal != null && Objects.equals(id, refusedAt)) {
            throw new TicketStorageException(
                    place,
                    "the remote refuses to change a claim: " + refusal.words() + outcome() + "; it has to let "
                            + ClaimRef.PREFIX + " be written, replaced and removed",
                    null);
        }
        refusal = null;
    }

    /** The remote could not be seen, or somebody changed a reference between the look at it and at its commit. */
    void unseen(IOException e) {
        failed(e);
    }

    /** A change was sent, perhaps, and no answer came. */
    void unanswered(IOException e) {
        isInDoubt |= !isFinal(e) && !(e instanceof NotSupportedException);
        failed(e);
    }

    /**
     * A change was not made.
     *
     * @param seen what the reference was expected to point to, or null for none
     * @param answer what the remote said
     */
    void rejected(@Nullable ObjectId seen, Answer answer) {
        failures = 0;
        if (answer.kind() == Answer.Kind.REFUSED) {
            refusal = answer;
            refusedAt = seen;
        }
        again(null);
    }

    private void failed(IOException e) {
        failures++;
        if (isFinal(e) || failures >= patience.failures()) {
            throw new TicketStorageException(place, "the remote gave no answer: " + Reason.of(e) + outcome(), e);
        }
        again(e);
    }

    private void again(@Nullable IOException e) {
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        count++;
        boolean isOver = waited.compareTo(patience.total()) > 0;
        if (isOver && e == null && !isInDoubt) {
            throw new TicketLockedException(LockHolder.unknown(), waited);
        }
        if (isOver || !patience.pause(count)) {
            String reason = e == null ? "" : ": " + Reason.of(e);
            throw new TicketStorageException(
                    place, "gave up after " + waited.toMillis() + " ms" + reason + outcome(), e);
        }
    }

    private String outcome() {
        return isInDoubt
                ? "; whether it made the change could not be found out: if so, the claim ends at its time at the latest;"
                        + " look who has it before you try again"
                : "; no claim was changed; try again when that is mended";
    }

    /** Whether the remote, or the way to it, will say the same again; an answer that was cut can look like another one. */
    private static boolean isFinal(IOException e) {
        return !isCut(e)
                && (e instanceof NoRemoteRepositoryException
                        || e instanceof NotSupportedException && !says(e, "smart http")
                        || says(
                                e,
                                "not authorized",
                                "not permitted",
                                "not enabled",
                                "authentication",
                                "cannot log in",
                                "server key did not validate"));
    }

    /** JGit takes an end where references should begin for a repository that is not there, or not to be written. */
    private static boolean isCut(Throwable e) {
        return e instanceof EOFException
                || e.getCause() != null && isCut(e.getCause())
                || Stream.of(e.getSuppressed()).anyMatch(Attempts::isCut);
    }

    private static boolean says(Throwable e, String... words) {
        String message = Objects.requireNonNullElse(e.getMessage(), "").toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(message::contains) || e.getCause() != null && says(e.getCause(), words);
    }
}
