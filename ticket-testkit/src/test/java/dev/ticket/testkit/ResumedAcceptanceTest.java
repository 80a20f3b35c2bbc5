package dev.ticket.testkit;

import static dev.ticket.testkit.QueueBench.BY_ADA;
import static dev.ticket.testkit.QueueBench.BY_BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AcceptanceException.Step;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.usecase.EndWork;
import dev.ticket.usecase.WorkOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an acceptance that broke off, and how it goes on. */
class ResumedAcceptanceTest {
    private static final ClaimRequest BOB = ClaimRequest.by(new Author("bob"));

    private final QueueBench bench = new QueueBench();
    private final TicketIdOrSlug ticket = bench.queued("Parse dates");
    private final TicketId id = bench.tickets.show(ticket).summary().id();

    /** A process that dies before or after one of the three calls that change something; the next ones never come. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final class Dying {
        private final int at;
        private int calls;

        Dying(int at) {
            this.at = at;
        }

        private void point() {
            if (calls++ == at) {
                throw new Death();
            }
        }

        TicketBackend tickets() {
            return new ForwardingBackend(bench.tickets) {
                @Override
                public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                    point();
                    TicketReceipt receipt = real.advance(name, step);
                    point();
                    return receipt;
                }
            };
        }

        ClaimRegistry claims() {
            return new ForwardingClaims(bench.claims) {
                @Override
                public Claim take(TicketId name, ClaimRequest request) {
                    point();
                    Claim claim = real.take(name, request);
                    point();
                    return claim;
                }

                @Override
                public Claim confirm(TicketId name, ClaimToken token) {
                    point();
                    Claim claim = real.confirm(name, token);
                    point();
                    return claim;
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void deathBeforeTheTransitionLeavesAQueuedTicketAndNoClaimThatBlocksForLong(int at) {
        die(at);

        assertThat(bench.state(ticket)).isEqualTo("queued");
        assertThat(bench.tickets.listPlanRecords(ticket).records()).isEmpty();
        if (at > 0) {
            assertThat(bench.claims.list().live()).extracting(Claim::stage).containsExactly(Claim.Stage.RESERVED);
            assertThatExceptionOfType(AcceptanceException.class)
                    .isThrownBy(() -> bench.accept().accept(ticket, BY_BOB))
                    .withCauseInstanceOf(TicketClaimedException.class);
            Claim left = bench.claims.list().live().get(0);
            assertThatExceptionOfType(TicketConflictException.class)
                    .as("a reservation is no order")
                    .isThrownBy(() -> bench.accept().resume(ticket, left.token()));
            bench.letClaimsEnd();
        }
        assertThat(bench.accept().accept(ticket, BY_BOB).claim().owner()).isEqualTo(BOB.owner());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void deathAfterTheTransitionLeavesAnAcceptedTicketThatIsResumedOrTakenOver(int at) {
        die(at);

        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        assertThat(bench.tickets.listPlanRecords(ticket).records()).hasSize(1);
        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> bench.accept().accept(ticket, BY_BOB))
                .withCauseInstanceOf(TicketClaimedException.class);
        assertThatExceptionOfType(TicketClaimedException.class)
                .isThrownBy(() -> bench.accept().takeOver(ticket, BOB));

        Claim left = bench.claims.find(id).orElseThrow();
        assertThat(bench.accept().resume(ticket, left.token()).claim()).isEqualTo(left.confirmed());

        bench.letClaimsEnd();
        assertThatExceptionOfType(AcceptanceException.class)
                .as("accepting is no way to take over")
                .isThrownBy(() -> bench.accept().accept(ticket, BY_BOB))
                .withCauseInstanceOf(TicketRefusedException.class);
        WorkOrder order = bench.accept().takeOver(ticket, BOB);
        assertThat(order.claim().owner()).isEqualTo(BOB.owner());
        assertThatExceptionOfType(TicketConflictException.class)
                .as("the first one comes back too late")
                .isThrownBy(() -> bench.accept().resume(ticket, left.token()));
    }

    private void die(int at) {
        Dying dying = new Dying(at);
        assertThatExceptionOfType(Death.class)
                .isThrownBy(
                        () -> QueueBench.accept(dying.tickets(), dying.claims()).accept(ticket, BY_ADA));
    }

    @Test
    void orderIsGivenAgainToWhoHasTheToken() {
        AcceptedPlan plan = new AcceptedPlan("Small", "feature/x", null, null, List.of());
        WorkOrder order = bench.accept().accept(ticket, BY_ADA.withPlan(plan));

        WorkOrder again = bench.accept().resume(ticket, order.claim().token());

        assertThat(again.claim()).isEqualTo(order.claim());
        assertThat(again.plan()).isEqualTo(plan);
        assertThat(again.ticket()).isEqualTo(order.ticket());
    }

    @Test
    void claimThatEndedAndWasStolenGivesTheOrderToTheThief() {
        ClaimToken first = bench.accept().accept(ticket, BY_ADA).claim().token();
        bench.letClaimsEnd();
        Claim stolen = bench.claims.take(id, BOB);

        assertThat(bench.accept().resume(ticket, stolen.token()).claim()).isEqualTo(stolen.confirmed());
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> bench.accept().resume(ticket, first));
    }

    @Test
    void onlyATicketInProgressIsTakenOver() {
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> bench.accept().takeOver(ticket, BOB));
        bench.accept().accept(ticket, BY_ADA);
        bench.letClaimsEnd();
        bench.tickets.advance(ticket, Steps.DEFER);
        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> bench.accept().takeOver(ticket, BOB));
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void confirmationThatFailsLeavesTheTicketInProgressAndSaysHowToResume() {
        ClaimRegistry failing = new ForwardingClaims(bench.claims) {
            @Override
            public Claim confirm(TicketId name, ClaimToken token) {
                throw new TicketStorageException("claims", "no space", null);
            }
        };

        AcceptanceException error = failed(bench.tickets, failing, Step.CONFIRM);

        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        assertThat(error.getMessage()).contains("no space", "resume with the token");
        ClaimToken token = error.claim().orElseThrow().token();
        assertThat(bench.accept().resume(ticket, token).claim().stage()).isEqualTo(Claim.Stage.CONFIRMED);
    }

    @Test
    void transitionThatFailsReleasesTheReservation() {
        TicketBackend failing = new ForwardingBackend(bench.tickets) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                throw new TicketStorageException("item.md", "no space", null);
            }
        };

        AcceptanceException error = failed(failing, bench.claims, Step.RECORD);

        assertThat(error.claim()).isEmpty();
        assertThat(bench.isClaimed(ticket)).isFalse();
        assertThat(bench.accept().accept(ticket, BY_BOB)).isNotNull();
    }

    @Test
    void transitionThatFailsAndHappenedAllTheSameKeepsTheClaimToResumeWith() {
        TicketBackend failing = new ForwardingBackend(bench.tickets) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                real.advance(name, step);
                throw new TicketStorageException("item.md", "it may have happened all the same", null);
            }
        };

        AcceptanceException error = failed(failing, bench.claims, Step.RECORD);

        ClaimToken token = error.claim().orElseThrow().token();
        assertThat(bench.accept().resume(ticket, token).ticket().id()).isEqualTo(id);
    }

    @Test
    void somebodyElsesTransitionInBetweenIsRefusedAtTheRecord() {
        TicketBackend slow = new ForwardingBackend(bench.tickets) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                real.advance(name, Steps.ACCEPT);
                return real.advance(name, step);
            }
        };

        AcceptanceException error = failed(slow, bench.claims, Step.RECORD);

        assertThat(error.reason()).isInstanceOf(TicketRefusedException.class);
        assertThat(error.claim()).isEmpty();
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void transitionThatFailsOnATicketThatWentBackReleasesTheReservation() {
        TicketBackend failing = new ForwardingBackend(bench.tickets) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                real.advance(
                        name,
                        new WorkflowStep.ReturnToPlanning(
                                WorkflowState.of(WorkflowState.Known.QUEUED),
                                new MarkdownText("Not yet."),
                                Samples.ADA));
                throw new TicketStorageException("item.md", "no space", null);
            }
        };

        AcceptanceException error = failed(failing, bench.claims, Step.RECORD);

        assertThat(error.claim()).isEmpty();
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    /** Before and in the transition; the mistake is seen as it is. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mistakeOfAProgramBeforeTheTicketIsInProgressKeepsNobodyOut(boolean inTheStep) {
        IllegalStateException mistake = new IllegalStateException("a mistake");
        TicketBackend failing = new ForwardingBackend(bench.tickets) {
            @Override
            public PlanListing listPlanRecords() {
                if (!inTheStep) {
                    throw mistake;
                }
                return real.listPlanRecords();
            }

            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                throw mistake;
            }
        };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QueueBench.accept(failing, bench.claims).accept(ticket, BY_ADA))
                .isSameAs(mistake);
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    /** After it the claim is what the ticket is kept with, until its end. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mistakeOfAProgramAfterTheTransitionKeepsTheReservation(boolean atTheConfirmation) {
        TicketBackend failing = new ForwardingBackend(bench.tickets) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug name, WorkflowStep step) {
                TicketReceipt receipt = real.advance(name, step);
                if (!atTheConfirmation) {
                    throw new IllegalStateException("a mistake");
                }
                return receipt;
            }
        };
        ClaimRegistry claims = new ForwardingClaims(bench.claims) {
            @Override
            public Claim confirm(TicketId name, ClaimToken token) {
                throw new IllegalStateException("a mistake");
            }
        };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QueueBench.accept(failing, claims).accept(ticket, BY_ADA));
        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        assertThat(bench.isClaimed(ticket)).isTrue();
    }

    @Test
    void reservationThatCantBeReleasedExpires() {
        ClaimRegistry failing = new ForwardingClaims(bench.claims) {
            @Override
            public Claim take(TicketId name, ClaimRequest request) {
                bench.tickets.advance(ticket, Steps.DEFER);
                return real.take(name, request);
            }

            @Override
            public void release(TicketId name, ClaimToken token) {
                throw new TicketStorageException("claims", "no space", null);
            }
        };

        AcceptanceException error = failed(bench.tickets, failing, Step.VALIDATE);

        assertThat(error.reason().getSuppressed()).hasSize(1);
        assertThat(bench.isClaimed(ticket)).isTrue();
        bench.letClaimsEnd();
        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    /** Never silently back to queued, and no second path beside the first. */
    @Test
    void failureAfterTheAcceptanceIsRecordedInProgressAndStartsNoSecondPath() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        bench.tickets.advance(
                ticket, new WorkflowStep.Fail(new MarkdownText("The worktree can't be made."), BOB.owner()));

        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        assertThat(bench.accept().next(BY_BOB)).isEmpty();
        bench.letClaimsEnd();
        assertThat(bench.accept().next(BY_BOB)).isEmpty();
        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> bench.accept().accept(ticket, BY_BOB))
                .withCauseInstanceOf(TicketRefusedException.class);
        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> bench.accept().resume(ticket, token));
    }

    @Test
    void deferredTicketGivesItsOrderAgainOnceItIsOpened() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        bench.tickets.advance(ticket, Steps.DEFER);
        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> bench.accept().resume(ticket, token));

        bench.tickets.setStatus(ticket, Samples.move(Samples.PENDING, Samples.OPEN));

        assertThat(bench.accept().resume(ticket, token).ticket().id()).isEqualTo(id);
    }

    @Test
    void endOfWorkReleasesTheClaimOfWhoHasItsToken() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        EndWork endWork = new EndWork(bench.tickets, bench.claims);

        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> endWork.by(ticket, new ClaimToken("somebody-elses-token"), this::completed));
        assertThat(bench.state(ticket)).isEqualTo("inprogress");
        endWork.by(ticket, token, this::completed);

        assertThat(bench.state(ticket)).isEqualTo("done");
        assertThat(bench.claims.list().live()).isEmpty();
    }

    @Test
    void endOfWorkWithoutATokenLeavesTheClaimToItsTime() {
        bench.accept().accept(ticket, BY_ADA);

        new EndWork(bench.tickets, bench.claims).by(ticket, null, this::completed);

        assertThat(bench.state(ticket)).isEqualTo("done");
        assertThat(bench.isClaimed(ticket)).isTrue();
    }

    @Test
    void tokenLeftOverStopsNobodyOnceNoWorkIsInProgress() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        EndWork endWork = new EndWork(bench.tickets, bench.claims);
        endWork.by(ticket, token, this::completed);

        endWork.by(ticket, token, () -> bench.tickets.close(ticket, Samples.closing("Fixed.")));

        assertThat(bench.tickets.show(ticket).summary().status()).isEqualTo(Samples.CLOSED);
    }

    @Test
    void tokenOfATicketThatWasPutOffStillReleasesItsClaim() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        bench.tickets.advance(ticket, Steps.DEFER);
        TicketClosing closing =
                new TicketClosing(Samples.PENDING, Samples.ADA, new MarkdownText("Dropped."), List.of());

        new EndWork(bench.tickets, bench.claims).by(ticket, token, () -> bench.tickets.close(ticket, closing));

        assertThat(bench.isClaimed(ticket)).isFalse();
    }

    @Test
    void tokenOfAClaimThatHasEndedEndsNoWorkInProgress() {
        ClaimToken token = bench.accept().accept(ticket, BY_ADA).claim().token();
        bench.claims.release(id, token);

        assertThatExceptionOfType(TicketConflictException.class)
                .isThrownBy(() -> new EndWork(bench.tickets, bench.claims).by(ticket, token, this::completed));
        assertThat(bench.state(ticket)).isEqualTo("inprogress");
    }

    private TicketReceipt completed() {
        return bench.tickets.advance(ticket, Steps.COMPLETE);
    }

    private AcceptanceException failed(TicketBackend tickets, ClaimRegistry claims, Step step) {
        AcceptanceException error = catchThrowableOfType(
                AcceptanceException.class,
                () -> QueueBench.accept(tickets, claims).accept(ticket, BY_ADA));
        assertThat(error).isNotNull();
        assertThat(error.step()).isEqualTo(step);
        return error;
    }
}
