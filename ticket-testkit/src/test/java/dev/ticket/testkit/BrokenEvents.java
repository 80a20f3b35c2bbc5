package dev.ticket.testkit;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventId;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketBackend;
import dev.ticket.testkit.ForgetfulBackend.After;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Backends that record badly, one for each rule of events and reviews. */
final class BrokenEvents {
    private BrokenEvents() {}

    @Breaks("T-01")
    static TicketBackend headingIsTheKinds(TicketBackend real) {
        return Faults.recording(real, it -> it.withHeading(it.kind().heading()));
    }

    @Breaks("T-02")
    static TicketBackend receiptHasAnOldRevision(TicketBackend real) {
        return Faults.recording(
                real, (it, call) -> Retold.withRevision(it.addEvent(call.ticket(), call.event()), "old"));
    }

    @Breaks("T-03")
    static TicketBackend newRemarkStandsBeforeTheLast(TicketBackend real) {
        return Faults.telling(real, it -> {
            List<TicketEvent> events = new ArrayList<>(it.events());
            int last = events.size() - 1;
            if (last > 1 && isRemark(events.get(last)) && isRemark(events.get(last - 1))) {
                Collections.swap(events, last, last - 1);
            }
            return Retold.withEvents(it, events);
        });
    }

    @Breaks("T-04")
    static TicketBackend timeGoesBack(TicketBackend real) {
        return Faults.tellingEvents(real, it -> {
            Instant at = it.at();
            return at != null && it.body().text().equals("Two.") ? Retold.at(it, at.minus(Duration.ofHours(1))) : it;
        });
    }

    @Breaks("T-05")
    static TicketBackend idFollowsTheBody(TicketBackend real) {
        return Faults.tellingEvents(
                real, it -> it.body().text().equals("The same.") ? Retold.withId(it, new EventId("same")) : it);
    }

    @Breaks("T-06")
    static TicketBackend eventKeepsTheTime(TicketBackend real) {
        return ForgetfulBackend.ofTime(real, After.EVENT);
    }

    @Breaks("T-07")
    static TicketBackend commentChangesTheRevision(TicketBackend real) {
        return new ForgetfulBackend(
                real,
                After.EVENT,
                (now, before) -> Retold.withRevision(
                        now, new Revision(now.revision() + "-" + now.events().size())));
    }

    @Breaks("T-08")
    static TicketBackend unknownKindBecomesAComment(TicketBackend real) {
        return Faults.recording(
                real,
                it -> it.kind().known().isPresent() || it.kind().isWrittenByOperation() ? it : withKind(it, "comment"));
    }

    @Breaks("T-09")
    static TicketBackend failureCanBeClaimed(TicketBackend real) {
        return Faults.recording(real, it -> it.kind().is(EventKind.Known.FAILED) ? withKind(it, "failed-to") : it);
    }

    @Breaks("T-10")
    static TicketBackend percentSignsAreDecodedTwice(TicketBackend real) {
        return Faults.recording(
                real,
                it -> it.withRefs(it.refs().stream()
                        .map(ref -> new Reference(ref.kind(), ref.target().replace("%25", "%")))
                        .toList()));
    }

    @Breaks("T-11")
    static TicketBackend attributeValuesAreCutAtEquals(TicketBackend real) {
        return Faults.recording(real, it -> {
            Map<String, String> attributes = new LinkedHashMap<>(it.attributes());
            attributes.replaceAll((key, value) -> value.replaceAll("=.*", ""));
            return new NewTicketEvent(it.kind(), it.author(), it.heading(), it.body(), it.refs(), attributes);
        });
    }

    @Breaks("T-12")
    static TicketBackend authorEndsAtTheFirstBlank(TicketBackend real) {
        return Faults.recording(
                real,
                it -> new NewTicketEvent(
                        it.kind(),
                        new Author(it.author().name().replaceAll(" .*", "")),
                        it.heading(),
                        it.body(),
                        it.refs(),
                        it.attributes()));
    }

    @Breaks("T-13")
    static TicketBackend namesakesGetTheEventToo(TicketBackend real) {
        return Faults.recording(real, (it, call) -> {
            String title = it.show(call.ticket()).summary().title();
            for (TicketSummary head : it.list(TicketFilter.all()).tickets()) {
                if (title.equals("Parse dates") && !TicketIdOrSlug.of(head.id()).equals(call.ticket())) {
                    it.addEvent(TicketIdOrSlug.of(head.id()), call.event());
                }
            }
            return it.addEvent(call.ticket(), call.event());
        });
    }

    @Breaks("T-14")
    static TicketBackend oneOfManyIsLost(TicketBackend real) {
        return Faults.recording(
                real,
                (it, call) -> call.event().body().equals(new MarkdownText("Remark 40"))
                        ? new TicketReceipt(it.show(call.ticket()).ref(), List.of())
                        : it.addEvent(call.ticket(), call.event()));
    }

    @Breaks("T-15")
    static TicketBackend commentOpensTheTicketAgain(TicketBackend real) {
        return new ForgetfulBackend(real, After.EVENT, (now, before) -> Retold.withStatus(now, Samples.OPEN));
    }

    @Breaks("T-16")
    static TicketBackend reviewLosesItsReferences(TicketBackend real) {
        return Faults.reviewing(real, it -> new TicketReview(it.result(), it.author(), it.body(), List.of()));
    }

    @Breaks("T-16")
    static TicketBackend reviewKeepsOneReference(TicketBackend real) {
        return Faults.reviewing(
                real,
                it -> new TicketReview(
                        it.result(),
                        it.author(),
                        it.body(),
                        it.refs().stream().limit(1).toList()));
    }

    @Breaks("T-17")
    static TicketBackend reviewReceiptHasNoEvent(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
                return new TicketReceipt(real.review(ticket, review).ticket(), List.of());
            }
        };
    }

    @Breaks("T-18")
    static TicketBackend unknownResultIsAnApproval(TicketBackend real) {
        ReviewResult approval = ReviewResult.of(ReviewResult.Known.APPROVE);
        return Faults.reviewing(
                real,
                it -> it.result().known().isPresent()
                        ? it
                        : new TicketReview(approval, it.author(), it.body(), it.refs()));
    }

    private static boolean isRemark(TicketEvent event) {
        return event.body().text().startsWith("Remark");
    }

    private static NewTicketEvent withKind(NewTicketEvent it, String kind) {
        return new NewTicketEvent(
                new EventKind(kind), it.author(), it.heading(), it.body(), it.refs(), it.attributes());
    }
}
