package dev.ticket.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leave to do an operation, always or on a condition. It has a word, in which trackers write their own roles: {@code comment},
 * {@code report@inprogress}, {@code review@not-own-report}.
 *
 * @param operation what may be done
 * @param condition what must be so, or null if it may always be done
 */
public record Permission(Operation operation, @Nullable Condition condition) {
    private static final String AT = "@";
    private static final Set<Operation> JUDGEMENTS = EnumSet.of(Operation.REVIEW, Operation.COMPLETE, Operation.CLOSE);

    /** What must be so for a permission to hold. */
    public enum Condition {
        /** The ticket is open, and in progress. */
        INPROGRESS(WorkflowState.Known.INPROGRESS, "the ticket is in progress"),
        /** The ticket is not closed, and in planning. */
        PLANNING(WorkflowState.Known.PLANNING, "the ticket is in planning"),
        /** The ticket's last implementation report, if there is one, is by somebody else. */
        NOT_OWN_REPORT(null, "the last implementation report is by somebody else");

        private final WorkflowState.@Nullable Known state;
        private final String says;

        Condition(WorkflowState.@Nullable Known state, String says) {
            this.state = state;
            this.says = says;
        }

        /** {@return the condition as it stands in a permission's word, for example {@code not-own-report}} */
        public String word() {
            return Operation.word(this);
        }

        /** {@return the condition as a clause, for example {@code the ticket is in progress}} */
        public String says() {
            return says;
        }

        /**
         * {@return whether it holds}
         *
         * @param ticket the ticket as it is
         * @param author who wants to do something to it, or null if the operation names nobody
         */
        public boolean holds(Ticket ticket, @Nullable Author author) {
            TicketSummary head = ticket.summary();
            return switch (this) {
                case INPROGRESS -> LifecycleRules.isOpenIn(head, WorkflowState.Known.INPROGRESS);
                case PLANNING ->
                    !head.status().is(TicketStatus.Known.CLOSED)
                            && LifecycleRules.stateOf(head).is(WorkflowState.Known.PLANNING);
                case NOT_OWN_REPORT -> author != null && !hasReportedLast(ticket.events(), author);
            };
        }

        private static boolean hasReportedLast(List<TicketEvent> events, Author author) {
            return events.stream()
                    .filter(it -> Operation.appending(it.kind()) == Operation.REPORT)
                    .reduce((earlier, later) -> later)
                    .map(TicketEvent::author)
                    .filter(it -> it.looksLike(author))
                    .isPresent();
        }

        /**
         * Whether the operation can depend on it at all, and there is a ticket on which it may be done. A claim is taken before
         * its ticket is in progress, and released after that: who could do only one of both would do harm with it.
         */
        private boolean fits(Operation operation) {
            return state == null
                    ? JUDGEMENTS.contains(operation)
                    : operation != Operation.CLAIM
                            && operation.isOnOneTicket()
                            && Transition.of(operation)
                                    .filter(it -> !it.from().contains(state))
                                    .isEmpty();
        }
    }

    /** Checks that the operation can depend on the condition. */
    public Permission {
        if (condition != null && !condition.fits(operation)) {
            throw new IllegalArgumentException(
                    "'" + operation.word() + "' can't depend on '" + condition.word() + "'; leave the condition out");
        }
    }

    /**
     * {@return the permission to do an operation, without a condition}
     *
     * @param operation the operation
     */
    public static Permission to(Operation operation) {
        return new Permission(operation, null);
    }

    /**
     * {@return this permission, on a condition}
     *
     * @param wanted what must be so
     * @throws IllegalArgumentException if the operation can't depend on that
     */
    public Permission when(Condition wanted) {
        return new Permission(operation, wanted);
    }

    /**
     * {@return the permission that a word stands for}
     *
     * @param word an operation's word, or that, {@code @} and a condition's word
     * @throws IllegalArgumentException if there is no such operation or condition, with what there is
     */
    public static Permission parse(String word) {
        int at = word.indexOf(AT);
        String operation = at < 0 ? word : word.substring(0, at);
        Permission plain = to(named(operation, "operation", Operation.values()));
        return at < 0 ? plain : plain.when(named(word.substring(at + 1), "condition", Condition.values()));
    }

    private static <E extends Enum<E>> E named(String word, String what, E[] all) {
        return Arrays.stream(all)
                .filter(it -> Operation.word(it).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " '" + Text.excerpt(word)
                        + "'; "
                        + advice(word, Arrays.stream(all).map(Operation::word).toList(), what)));
    }

    private static String advice(String word, List<String> all, String what) {
        List<String> similar = Spelling.similar(word, all);
        return similar.isEmpty()
                ? "the " + what + "s are " + String.join(", ", all)
                : similar.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
    }

    /** {@return the word for it, for example {@code report@inprogress}} */
    public String word() {
        return operation.word()
                + Optional.ofNullable(condition).map(it -> AT + it.word()).orElse("");
    }

    /**
     * {@return whether this one lets through whatever the other does}
     *
     * @param other another permission
     */
    public boolean covers(Permission other) {
        return operation == other.operation() && (condition == null || condition == other.condition());
    }

    /** {@return the word for it} */
    @Override
    public String toString() {
        return word();
    }
}
