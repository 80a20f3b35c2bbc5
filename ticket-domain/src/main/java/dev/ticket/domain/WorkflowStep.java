package dev.ticket.domain;

/**
 * A step of a ticket through the lifecycle, as somebody asks for it. Each is one atomic change with its events; {@link
 * LifecycleRules} say which, {@code docs/lifecycle.md} why.
 *
 * <pre>{@code
 * tickets.advance(ticket, new WorkflowStep.Queue(new Author("ada")));
 * }</pre>
 */
public sealed interface WorkflowStep {
    /** {@return who takes the step} */
    Author author();

    /** {@return the operation that it is} */
    Operation operation();

    /**
     * From planning to ready.
     *
     * @param summary what intake found; not empty
     * @param author who says so
     */
    record MarkReady(MarkdownText summary, Author author) implements WorkflowStep {
        /** Checks that there is a summary. */
        public MarkReady {
            required(summary, "an intake summary");
        }

        @Override
        public Operation operation() {
            return Operation.MARK_READY;
        }
    }

    /**
     * From ready to queued: a human lets the ticket in.
     *
     * @param author who lets it in
     */
    record Queue(Author author) implements WorkflowStep {
        @Override
        public Operation operation() {
            return Operation.QUEUE;
        }
    }

    /**
     * From queued to in progress, with the plan that was made for it. Take it by {@code AcceptTicket}, which looks at claims
     * and blockers first.
     *
     * @param plan how it will be worked on
     * @param author who accepts it
     */
    record Accept(AcceptedPlan plan, Author author) implements WorkflowStep {
        @Override
        public Operation operation() {
            return Operation.ACCEPT;
        }
    }

    /**
     * From in progress to done.
     *
     * @param author who says so
     */
    record Complete(Author author) implements WorkflowStep {
        @Override
        public Operation operation() {
            return Operation.COMPLETE;
        }
    }

    /**
     * From ready or queued back to planning.
     *
     * @param from the state the caller believes it has; if it has another one, nothing happens
     * @param reason why; not empty
     * @param author who sends it back
     */
    record ReturnToPlanning(WorkflowState from, MarkdownText reason, Author author) implements WorkflowStep {
        /** Checks that there is a reason. */
        public ReturnToPlanning {
            required(reason, "a return to planning");
        }

        @Override
        public Operation operation() {
            return Operation.RETURN_TO_PLANNING;
        }
    }

    /**
     * Something holds the ticket up; it stays in its state.
     *
     * @param reason what; not empty
     * @param author who says so
     */
    record Block(MarkdownText reason, Author author) implements WorkflowStep {
        /** Checks that there is a reason. */
        public Block {
            required(reason, "a block");
        }

        @Override
        public Operation operation() {
            return Operation.BLOCK;
        }
    }

    /**
     * The work failed; the ticket stays in progress, and is never silently queued again.
     *
     * @param reason how; not empty
     * @param author who says so
     */
    record Fail(MarkdownText reason, Author author) implements WorkflowStep {
        /** Checks that there is a reason. */
        public Fail {
            required(reason, "a failure");
        }

        @Override
        public Operation operation() {
            return Operation.FAIL;
        }
    }

    /**
     * The ticket is put off: it moves to pending, and stays in its state.
     *
     * @param reason why; not empty
     * @param author who puts it off
     */
    record Defer(MarkdownText reason, Author author) implements WorkflowStep {
        /** Checks that there is a reason. */
        public Defer {
            required(reason, "a deferral");
        }

        @Override
        public Operation operation() {
            return Operation.DEFER;
        }
    }

    private static void required(MarkdownText text, String what) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a text");
        }
    }
}
