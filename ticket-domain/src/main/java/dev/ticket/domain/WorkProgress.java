package dev.ticket.domain;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a ticket in progress is, as its thread tells since the ticket was last accepted. Immutable.
 *
 * @param report the last report, or null if there is none
 * @param review the last review of that report, or null if it waits for one; without a report the last review
 * @param trouble the last event since both that says what holds the work up, or how it failed; null if there is none
 */
public record WorkProgress(
        @Nullable TicketEvent report,
        @Nullable TicketEvent review,
        @Nullable TicketEvent trouble) {
    /**
     * {@return how far the work is}
     *
     * @param thread the ticket's events, oldest first
     */
    public static WorkProgress of(List<TicketEvent> thread) {
        List<TicketEvent> events = thread.subList(1 + lastIndex(thread, WorkProgress::isAcceptance), thread.size());
        int report = lastIndex(events, it -> Operation.appending(it.kind()) == Operation.REPORT);
        int review = lastIndex(events, it -> it.kind().is(EventKind.Known.REVIEW));
        int trouble = lastIndex(
                events, it -> it.kind().is(EventKind.Known.BLOCKED) || it.kind().is(EventKind.Known.FAILED));
        return new WorkProgress(
                report < 0 ? null : events.get(report),
                review < 0 || review < report ? null : events.get(review),
                trouble < 0 || trouble < Math.max(report, review) ? null : events.get(trouble));
    }

    /** A ticket that was done and opened again has reports and reviews of its first life; they say nothing of this one. */
    private static boolean isAcceptance(TicketEvent event) {
        return event.kind().is(EventKind.Known.STATE_CHANGED)
                && WorkflowState.of(WorkflowState.Known.INPROGRESS)
                        .raw()
                        .equals(event.attributes().get("to"));
    }

    private static int lastIndex(List<TicketEvent> events, Predicate<TicketEvent> wanted) {
        int last = events.size() - 1;
        while (last >= 0 && !wanted.test(events.get(last))) {
            last--;
        }
        return last;
    }

    /** {@return whether there is a report that nobody has reviewed} */
    public boolean awaitsReview() {
        return report != null && review == null;
    }

    /** {@return whether the last review is of the last report, and accepts the work} */
    public boolean isApproved() {
        return report != null
                && review != null
                && review.reviewResult()
                        .filter(it -> it.is(ReviewResult.Known.APPROVE))
                        .isPresent();
    }
}
