package dev.ticket.git;

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
import dev.ticket.ports.MalformedTicketException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Claims that machines share through a remote. Every change is decided from what was seen there and made only if that still
 * holds; whoever lost, or got no answer, looks again and decides again. So each decision has to tell what it did before from
 * what others did. All machines must have about the same time.
 */
final class RemoteClaims implements ClaimRegistry {
    private static final int TOKEN_BYTES = 24;

    private final ClaimRefs refs;
    private final Clock clock;
    private final Patience patience;
    private final SecureRandom chance = new SecureRandom();
    /** The remote has only fingerprints; to whom it gave a token, this registry can say so again. */
    private final Map<TicketId, ClaimToken> known = new ConcurrentHashMap<>();

    RemoteClaims(MeetingPlace place, Clock clock, Patience patience) {
        this.refs = new ClaimRefs(place, patience.silenceSeconds());
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Claim take(TicketId ticket, ClaimRequest request) {
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        ClaimToken token = ClaimToken.of(bytes);
        ClaimToken fingerprint = token.fingerprint();
        return changed(ticket, token, (last, now) -> {
            if (last != null && last.token().equals(fingerprint) && last.isLive(now)) {
                // An earlier attempt got through after all.
                return last;
            }
            ClaimRules.requireFree(last, now);
            return ThisMachine.signs(Claim.reserved(ticket, request, fingerprint, now));
        });
    }

    @Override
    public Claim confirm(TicketId ticket, ClaimToken token) {
        return changed(
                ticket,
                token,
                (last, now) -> ClaimRules.requireHeld(ticket, last, token, now).confirmed());
    }

    @Override
    public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
        return changed(
                ticket,
                token,
                (last, now) -> ClaimRules.requireHeld(ticket, last, token, now).renewed(time, now));
    }

    private Claim changed(
            TicketId ticket, ClaimToken token, BiFunction<@Nullable Claim, Instant, @Nullable Claim> next) {
        Claim claim = requireNonNull(change(ticket, next));
        known.put(ticket, token);
        return claim.withToken(token);
    }

    @Override
    public void release(TicketId ticket, ClaimToken token) {
        AtomicBoolean wasOurs = new AtomicBoolean();
        change(ticket, (last, now) -> {
            if (!wasOurs.getAndSet(true)) {
                ClaimRules.requireLast(ticket, last, token);
            }
            // Once ours: if it is not any more, that is what was asked for.
            return last == null || last.token().admits(token) ? null : last;
        });
        known.remove(ticket, token);
    }

    /** Makes of the last claim the next one, null for none; what changes nothing is not sent. */
    private @Nullable Claim change(TicketId ticket, BiFunction<@Nullable Claim, Instant, @Nullable Claim> next) {
        String name = ClaimRef.name(ticket);
        Attempts attempts = new Attempts(refs.shown(), patience);
        while (true) {
            ClaimRef found = look(name, attempts);
            ObjectId seen = found == null ? null : found.id();
            Claim last = found == null ? null : claim(found);
            Claim wanted = next.apply(last, clock.instant());
            if (wanted == null ? last == null : wanted.equals(last)) {
                return wanted;
            }
            attempts.looked(seen);
            String message = wanted == null
                    ? null
                    : ClaimNote.write(wanted, UUID.randomUUID().toString());
            try {
                Answer answer = refs.change(name, seen, message);
                if (answer.kind() == Answer.Kind.DONE) {
                    return wanted;
                }
                attempts.rejected(seen, answer);
            } catch (IOException e) {
                attempts.unanswered(e);
            }
        }
    }

    private @Nullable ClaimRef look(String name, Attempts attempts) {
        while (true) {
            try {
                return refs.find(name);
            } catch (IOException e) {
                attempts.unseen(e);
            }
        }
    }

    @Override
    public Optional<Claim> find(TicketId ticket) {
        ClaimRef found = look(ClaimRef.name(ticket), new Attempts(refs.shown(), patience));
        return Optional.ofNullable(found)
                .map(this::claim)
                .filter(it -> it.isLive(clock.instant()))
                .map(this::told);
    }

    @Override
    public ClaimListing list() {
        List<ClaimRef> found = all();
        Instant now = clock.instant();
        List<Claim> live = new ArrayList<>();
        List<Claim> expired = new ArrayList<>();
        List<TicketProblem> problems = new ArrayList<>();
        for (ClaimRef ref : found) {
            try {
                Claim claim = told(claim(ref));
                (claim.isLive(now) ? live : expired).add(claim);
            } catch (MalformedTicketException e) {
                problems.add(new TicketProblem(e.path(), "malformed", e.problem()));
            }
        }
        Comparator<Claim> order = Comparator.comparing(it -> it.ticket().value());
        live.sort(order);
        expired.sort(order);
        return new ClaimListing(live, expired, problems);
    }

    private List<ClaimRef> all() {
        Attempts attempts = new Attempts(refs.shown(), patience);
        while (true) {
            try {
                return refs.list();
            } catch (IOException e) {
                attempts.unseen(e);
            }
        }
    }

    private Claim told(Claim claim) {
        ClaimToken token = known.get(claim.ticket());
        return token != null && claim.token().admits(token) ? claim.withToken(token) : claim;
    }

    private Claim claim(ClaimRef ref) {
        try {
            if (ref.message() == null) {
                throw new IllegalArgumentException("is no claim: it points to no commit, or to a large one");
            }
            Claim claim = ClaimNote.read(ref.message());
            if (!ClaimRef.name(claim.ticket()).equals(ref.name())) {
                throw new IllegalArgumentException("is of ticket " + claim.ticket() + ", whose claim lies elsewhere");
            }
            return claim;
        } catch (IllegalArgumentException e) {
            throw new MalformedTicketException(
                    ref.name() + " on " + refs.shown(),
                    0,
                    e.getMessage() + "; if nobody works on the ticket, remove it (git push --delete)",
                    e);
        }
    }
}
