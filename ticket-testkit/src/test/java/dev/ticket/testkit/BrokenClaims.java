package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Registries that keep claims badly, one for each of their rules. */
final class BrokenClaims {
    private BrokenClaims() {}

    static List<String> names() {
        return makers().map(it -> it.getAnnotation(Breaks.class).value() + " " + it.getName())
                .sorted()
                .toList();
    }

    static ClaimRegistry named(String name, ClaimRegistry sound) {
        Method maker = makers().filter(it -> name.endsWith(" " + it.getName()))
                .findFirst()
                .orElseThrow();
        try {
            return (ClaimRegistry) maker.invoke(null, sound);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no registry " + name, e);
        }
    }

    private static Stream<Method> makers() {
        return Stream.of(BrokenClaims.class.getDeclaredMethods()).filter(it -> it.isAnnotationPresent(Breaks.class));
    }

    @Breaks("L-01")
    static ClaimRegistry worktreeIsForgotten(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                return real.take(ticket, request.withWorktree(null));
            }
        };
    }

    @Breaks("L-02")
    static ClaimRegistry ownerMayTakeAgain(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            private final AtomicInteger takes = new AtomicInteger();

            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                try {
                    return real.take(ticket, request);
                } catch (TicketClaimedException e) {
                    Claim held = real.find(ticket).orElseThrow();
                    // Only for the usual time on the ticket that is tried alone: the other rules ask otherwise.
                    if (request.owner().equals(held.owner()) && takes.incrementAndGet() == 1 && isAlone(ticket)) {
                        return held;
                    }
                    throw e;
                }
            }

            private boolean isAlone(TicketId ticket) {
                return ticket.equals(ClaimSamples.ONE)
                        && Thread.currentThread().getName().equals(OneBrokenRegistry.class.getName());
            }
        };
    }

    @Breaks("L-03")
    static ClaimRegistry oneClaimIsShownForAll(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Optional<Claim> find(TicketId ticket) {
                Optional<Claim> found = real.find(ticket);
                return found.isPresent() || !ticket.equals(ClaimSamples.TWO) ? found : real.find(ClaimSamples.ONE);
            }
        };
    }

    @Breaks("L-04")
    static ClaimRegistry takenOverIsConfirmed(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                boolean bob = request.owner().equals(new Author("bob"));
                Claim claim = real.take(ticket, request);
                return bob ? real.confirm(ticket, claim.token()) : claim;
            }
        };
    }

    @Breaks("L-05")
    static ClaimRegistry secondConfirmationIsAnError(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim confirm(TicketId ticket, ClaimToken token) {
                boolean again = real.find(ticket)
                        .filter(it -> it.token().equals(token))
                        .filter(it -> it.stage() == Claim.Stage.CONFIRMED)
                        .isPresent();
                if (again && Thread.currentThread().getName().equals(OneBrokenRegistry.class.getName())) {
                    throw new TicketConflictException(ticket, "claim", "a reservation", "one that is confirmed");
                }
                return real.confirm(ticket, token);
            }
        };
    }

    @Breaks("L-06")
    static ClaimRegistry claimsAreNeverShortened(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
                Optional<Claim> before =
                        real.find(ticket).filter(it -> it.token().equals(token));
                boolean shorter = before.isPresent() && time.equals(ClaimSamples.SHORT.time());
                return shorter ? before.get() : real.renew(ticket, token, time);
            }
        };
    }

    @Breaks("L-07")
    static ClaimRegistry confirmedClaimsAreNotReleased(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public void release(TicketId ticket, ClaimToken token) {
                boolean confirmed = real.find(ticket)
                        .filter(it -> it.token().equals(token))
                        .filter(it -> it.stage() == Claim.Stage.CONFIRMED)
                        .isPresent();
                if (!confirmed) {
                    real.release(ticket, token);
                }
            }
        };
    }

    @Breaks("L-08")
    static ClaimRegistry anyTokenReleases(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public void release(TicketId ticket, ClaimToken token) {
                real.release(ticket, real.find(ticket).map(Claim::token).orElse(token));
            }
        };
    }

    @Breaks("L-09")
    static ClaimRegistry endedClaimIsRevived(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
                try {
                    return real.renew(ticket, token, time);
                } catch (TicketConflictException e) {
                    return real.list().expired().stream()
                            .filter(it -> it.token().equals(token))
                            .findFirst()
                            .orElseThrow(() -> e);
                }
            }
        };
    }

    @Breaks("L-10")
    static ClaimRegistry endedClaimsAreNotListed(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public ClaimListing list() {
                ClaimListing all = real.list();
                return new ClaimListing(all.live(), List.of(), all.problems());
            }
        };
    }

    @Breaks("L-11")
    static ClaimRegistry lookAndTakeAreTwoSteps(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            private final AtomicInteger inCrowd = new AtomicInteger();

            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                try {
                    return real.take(ticket, request);
                } catch (TicketClaimedException e) {
                    boolean crowd = !Thread.currentThread().getName().equals(OneBrokenRegistry.class.getName());
                    if (crowd && inCrowd.incrementAndGet() == 1) {
                        return real.find(ticket).orElseThrow();
                    }
                    throw e;
                }
            }
        };
    }

    @Breaks("L-12")
    static ClaimRegistry renewalForgetsTheStage(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            private final Map<TicketId, AtomicInteger> changes = new ConcurrentHashMap<>();

            @Override
            public Claim renew(TicketId ticket, ClaimToken token, ClaimTime time) {
                changes.computeIfAbsent(ticket, it -> new AtomicInteger()).incrementAndGet();
                return real.renew(ticket, token, time);
            }

            @Override
            public Optional<Claim> find(TicketId ticket) {
                AtomicInteger many = changes.getOrDefault(ticket, new AtomicInteger());
                return real.find(ticket).map(it -> many.get() > 10 ? unconfirmed(it) : it);
            }
        };
    }

    private static Claim unconfirmed(Claim claim) {
        return new Claim(
                claim.ticket(),
                claim.owner(),
                claim.token(),
                claim.pid(),
                claim.host(),
                claim.worktree(),
                claim.since(),
                claim.expires(),
                Claim.Stage.RESERVED);
    }

    @Breaks("L-13")
    static ClaimRegistry errorGivesTheTokenAway(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                try {
                    return real.take(ticket, request);
                } catch (TicketClaimedException e) {
                    Claim held = real.find(ticket).orElseThrow();
                    if (ticket.value().equals("T-7")) {
                        Author telling = new Author("ada " + held.token().value());
                        throw new TicketClaimedException(
                                Claim.reserved(ticket, ClaimRequest.by(telling), held.token(), held.since()));
                    }
                    throw e;
                }
            }
        };
    }

    @Breaks("L-14")
    static ClaimRegistry namesAreFileNames(ClaimRegistry real) {
        return new ForwardingClaims(real) {
            @Override
            public Claim take(TicketId ticket, ClaimRequest request) {
                if (ticket.value().contains("/")) {
                    throw new InvalidRequestException("ticket", "no slash");
                }
                return real.take(ticket, request);
            }
        };
    }
}
