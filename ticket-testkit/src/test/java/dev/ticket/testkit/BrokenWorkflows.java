package dev.ticket.testkit;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.LifecycleRules;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketRefusedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Backends that keep the lifecycle badly, one for each of its rules. */
final class BrokenWorkflows {
    private BrokenWorkflows() {}

    /** A step and the ticket it is for. */
    private record Call(TicketIdOrSlug ticket, WorkflowStep step) {}

    private static TicketBackend advancing(TicketBackend real, BiFunction<TicketBackend, Call, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt advance(TicketIdOrSlug ticket, WorkflowStep step) {
                return way.apply(real, new Call(ticket, step));
            }
        };
    }

    @Breaks("W-01")
    static TicketBackend whoCompletedIsRenamed(TicketBackend real) {
        return advancing(
                real,
                (it, call) -> call.step() instanceof WorkflowStep.Complete complete
                        ? it.advance(call.ticket(), new WorkflowStep.Complete(new Author("other " + complete.author())))
                        : it.advance(call.ticket(), call.step()));
    }

    @Breaks("W-02")
    static TicketBackend completingTwiceIsFine(TicketBackend real) {
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketRefusedException e) {
                if (call.step() instanceof WorkflowStep.Complete && e.reason().contains("this one is done")) {
                    return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
                }
                throw e;
            }
        });
    }

    @Breaks("W-03")
    static TicketBackend unknownStateIsPlanning(TicketBackend real) {
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketRefusedException e) {
                if (e.reason().contains("triage")) {
                    return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
                }
                throw e;
            }
        });
    }

    @Breaks("W-03")
    static TicketBackend oldWordIsUnknown(TicketBackend real) {
        return advancing(real, (it, call) -> {
            Ticket ticket = it.show(call.ticket());
            if (call.step() instanceof WorkflowStep.MarkReady
                    && ticket.summary().status().equals(Samples.OPEN)
                    && LifecycleRules.stateOf(ticket.summary()).raw().equals("intake")) {
                throw new TicketRefusedException(ticket.summary().id(), "this one is intake");
            }
            return it.advance(call.ticket(), call.step());
        });
    }

    @Breaks("W-04")
    static TicketBackend summaryIsCut(TicketBackend real) {
        return advancing(
                real,
                (it, call) -> call.step() instanceof WorkflowStep.MarkReady ready
                        ? it.advance(
                                call.ticket(), new WorkflowStep.MarkReady(new MarkdownText("Small"), ready.author()))
                        : it.advance(call.ticket(), call.step()));
    }

    @Breaks("W-05")
    static TicketBackend queuerIsNotShown(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return found.summary()
                                .fields()
                                .find(TicketField.QUEUED_BY)
                                .filter(new Author("hanna")::equals)
                                .isPresent()
                        ? Retold.with(found, TicketField.QUEUED_BY, new Author("somebody"))
                        : found;
            }
        };
    }

    @Breaks("W-06")
    static TicketBackend acknowledgementsAreForgotten(TicketBackend real) {
        return advancing(real, (it, call) -> {
            if (call.step() instanceof WorkflowStep.Accept accept
                    && !accept.plan().acknowledged().isEmpty()) {
                AcceptedPlan plan = accept.plan();
                return it.advance(
                        call.ticket(),
                        new WorkflowStep.Accept(
                                new AcceptedPlan(
                                        plan.summary(), plan.branch(), plan.worktree(), plan.rolePlan(), List.of()),
                                accept.author()));
            }
            return it.advance(call.ticket(), call.step());
        });
    }

    @Breaks("W-07")
    static TicketBackend reasonIsCut(TicketBackend real) {
        return advancing(
                real,
                (it, call) -> call.step() instanceof WorkflowStep.ReturnToPlanning back
                                && back.reason().text().contains("\n")
                        ? it.advance(
                                call.ticket(),
                                new WorkflowStep.ReturnToPlanning(
                                        back.from(), new MarkdownText("The interface is not clear."), back.author()))
                        : it.advance(call.ticket(), call.step()));
    }

    @Breaks("W-08")
    static TicketBackend secondAcceptanceIsBelieved(TicketBackend real) {
        AtomicInteger accepted = new AtomicInteger();
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketRefusedException e) {
                // Only in a crowd: the other rules see one refusal of an acceptance at a time.
                if (call.step().equals(Steps.ACCEPT)
                        && e.reason().contains("this one is inprogress")
                        && accepted.incrementAndGet() > 2) {
                    return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
                }
                throw e;
            }
        });
    }

    @Breaks("W-09")
    static TicketBackend pendingTicketsAreAccepted(TicketBackend real) {
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketRefusedException e) {
                if (call.step() instanceof WorkflowStep.Accept
                        && it.show(call.ticket()).summary().status().equals(Samples.PENDING)) {
                    return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
                }
                throw e;
            }
        });
    }

    @Breaks("W-10")
    static TicketBackend closedTicketsAreCompleted(TicketBackend real) {
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketRefusedException e) {
                if (call.step() instanceof WorkflowStep.Complete
                        && it.show(call.ticket()).summary().status().equals(Samples.CLOSED)) {
                    return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
                }
                throw e;
            }
        });
    }

    @Breaks("W-11")
    static TicketBackend returnFromAnywhereIsFine(TicketBackend real) {
        return advancing(real, (it, call) -> {
            try {
                return it.advance(call.ticket(), call.step());
            } catch (TicketConflictException e) {
                return new TicketReceipt(it.show(call.ticket()).ref(), List.of());
            }
        });
    }
}
