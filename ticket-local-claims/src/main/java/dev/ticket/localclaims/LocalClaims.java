package dev.ticket.localclaims;

import static java.util.Objects.requireNonNull;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.ClaimRules;
import dev.ticket.ports.LockHolder;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketLockedException;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a tracker of local files, in git's common directory, so that all linked worktrees share them; without git in
 * the user's state directory. Never in the tracker. Safe for use by several threads and processes, without a lock: {@link
 * GenerationFiles} says how. All processes must have the same time.
 *
 * <pre>{@code
 * ClaimRegistry claims = LocalClaims.open(Path.of("work-items"));
 * }</pre>
 */
public final class LocalClaims implements ClaimRegistry {
    private static final int TOKEN_BYTES = 24;
    /** Whoever loses has seen somebody else go on; so often in a row nobody loses. */
    private static final int ATTEMPTS = 1000;

    private final ClaimDirectory directory;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    private LocalClaims(ClaimDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Opens the claims of a tracker; nothing is made before the first claim.
     *
     * @param trackerRoot the tracker's directory; it may be a link
     * @return its claims
     * @throws TicketStorageException if there is no such directory, or no place for claims can be found
     */
    public static LocalClaims open(Path trackerRoot) {
        return open(trackerRoot, Clock.systemUTC());
    }

    /**
     * Opens the claims of a tracker, with a clock that tells when they end.
     *
     * @param trackerRoot the tracker's directory; it may be a link
     * @param clock tells the time
     * @return its claims
     * @throws TicketStorageException if there is no such directory, or no place for claims can be found
     */
    public static LocalClaims open(Path trackerRoot, Clock clock) {
        return open(trackerRoot, clock, System.getenv());
    }

    /**
     * Opens the claims of a tracker for a user with another environment.
     *
     * @param trackerRoot the tracker's directory; it may be a link
     * @param clock tells the time
     * @param environment where {@code XDG_STATE_HOME} and {@code HOME} say what the user's state directory is
     * @return its claims
     * @throws TicketStorageException if there is no such directory, or no place for claims can be found
     */
    public static LocalClaims open(Path trackerRoot, Clock clock, Map<String, String> environment) {
        return new LocalClaims(new ClaimDirectory(ClaimPlace.of(trackerRoot, environment)), clock);
    }

    @Override
    public Claim take(TicketId ticket, ClaimRequest request) {
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        ClaimToken token = ClaimToken.of(bytes);
        return requireNonNull(change(ticket, (last, now) -> {
            ClaimRules.requireFree(last, now);
            return ThisProcess.of(Claim.reserved(ticket, request, token, now));
        }));
    }

    @Override
    public Claim confirm(TicketId ticket, ClaimToken token) {
        return requireNonNull(change(
                ticket,
                (last, now) -> ClaimRules.requireHeld(ticket, last, token, now).confirmed()));
    }

    @Override
    public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
        return requireNonNull(change(
                ticket,
                (last, now) -> ClaimRules.requireHeld(ticket, last, token, now).renewed(time, now)));
    }

    @Override
    public void release(TicketId ticket, ClaimToken token) {
        ClaimRules.requireLast(ticket, last(ticket), token);
        // It was ours a moment ago: if it is not any more, that is what was asked for.
        change(ticket, (last, now) -> last == null || last.token().equals(token) ? null : last);
    }

    @Override
    public Optional<Claim> find(TicketId ticket) {
        return Optional.ofNullable(last(ticket)).filter(it -> it.isLive(clock.instant()));
    }

    private @Nullable Claim last(TicketId ticket) {
        GenerationFiles files = directory.of(ticket);
        try {
            Generation found = files.last();
            return found == null ? null : claim(files, found);
        } catch (IOException e) {
            throw unreadable(files, e);
        }
    }

    /** Makes of the last claim the next one, null for none; what changes nothing is not written. */
    private @Nullable Claim change(TicketId ticket, BiFunction<@Nullable Claim, Instant, @Nullable Claim> next) {
        GenerationFiles files = directory.of(ticket);
        Instant begin = clock.instant();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Generation found = files.last();
                Claim last = found == null ? null : claim(files, found);
                Claim wanted = next.apply(last, clock.instant());
                byte[] content = ClaimFile.bytes(ticket, wanted);
                if (wanted == null ? last == null : wanted.equals(last)) {
                    return wanted;
                }
                if (files.add(found == null ? 1 : found.number() + 1, content)) {
                    return wanted;
                }
            } catch (IOException e) {
                throw new TicketStorageException(
                        files.shown(), "the claim can't be written: " + Reason.of(e) + "; mend that and try again", e);
            }
        }
        Duration waited = Duration.between(begin, clock.instant());
        throw new TicketLockedException(LockHolder.unknown(), waited.isNegative() ? Duration.ZERO : waited);
    }

    private @Nullable Claim claim(GenerationFiles files, Generation found) {
        try {
            ClaimFile file = ClaimFile.read(found.content());
            if (!files.directory().equals(directory.of(file.ticket()).directory())) {
                throw new IllegalArgumentException("is of ticket " + file.ticket() + ", whose claims lie elsewhere");
            }
            return file.claim();
        } catch (IllegalArgumentException e) {
            throw new MalformedTicketException(
                    files.shown(found.number()),
                    0,
                    e.getMessage() + "; if nobody works on the ticket, remove the directory it is in",
                    e);
        }
    }

    @Override
    public ClaimListing list() {
        Instant now = clock.instant();
        List<Claim> live = new ArrayList<>();
        List<Claim> expired = new ArrayList<>();
        List<TicketProblem> problems = new ArrayList<>();
        for (GenerationFiles files : directory.all()) {
            try {
                Generation found = files.last();
                Claim claim = found == null ? null : claim(files, found);
                if (claim != null) {
                    (claim.isLive(now) ? live : expired).add(claim);
                }
            } catch (MalformedTicketException e) {
                problems.add(new TicketProblem(e.path(), "malformed", e.problem()));
            } catch (IOException e) {
                problems.add(new TicketProblem(files.shown(), "storage", "can't be read: " + Reason.of(e)));
            }
        }
        Comparator<Claim> order = Comparator.comparing(it -> it.ticket().value());
        live.sort(order);
        expired.sort(order);
        return new ClaimListing(live, expired, problems);
    }

    private static TicketStorageException unreadable(GenerationFiles files, IOException e) {
        return new TicketStorageException(files.shown(), "the claim can't be read: " + Reason.of(e), e);
    }
}
