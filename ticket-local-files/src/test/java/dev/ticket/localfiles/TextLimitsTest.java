package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.InvalidRequestException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How large a text and a value may be that is handed in: counted in bytes, so that the limit holds for the file too. */
class TextLimitsTest {
    private static final TicketIdOrSlug TICKET = new TicketIdOrSlug("old");
    /** 20 bytes, 11 chars. */
    private static final String AT_LIMIT = "\u20ac\u20ac\u00fc\u20ac\ud83d\ude00abcde";

    private static final String OVER_LIMIT = AT_LIMIT + "f";

    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        tracker.create("Old");
    }

    private static Arguments write(String what, BiConsumer<LocalTickets, String> writing) {
        return Arguments.of(what, writing);
    }

    private static NewTicketEvent comment(String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(text));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                write(
                        "body",
                        (tickets, text) -> tickets.create(
                                NewTicket.titled("New", TrackerFixture.ADA).withBody(new MarkdownText(text)))),
                write(
                        "body",
                        (tickets, text) ->
                                tickets.edit(TICKET, TicketEdit.nothing().withBody(new MarkdownText(text)))),
                write("body", (tickets, text) -> tickets.addEvent(TICKET, comment(text))),
                write(
                        "body",
                        (tickets, text) -> tickets.review(
                                TICKET,
                                new TicketReview(
                                        ReviewResult.of(ReviewResult.Known.APPROVE),
                                        TrackerFixture.ADA,
                                        new MarkdownText(text),
                                        List.of()))),
                write(
                        "resolution",
                        (tickets, text) -> tickets.close(
                                TICKET,
                                new TicketClosing(
                                        TicketStatus.of(TicketStatus.Known.OPEN),
                                        TrackerFixture.ADA,
                                        new MarkdownText(text),
                                        List.of()))));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                write("title", (tickets, text) -> tickets.create(NewTicket.titled(text, TrackerFixture.ADA))),
                write(
                        "title",
                        (tickets, text) ->
                                tickets.edit(TICKET, TicketEdit.nothing().set(TicketField.TITLE, text))),
                write(
                        "labels",
                        (tickets, text) ->
                                tickets.edit(TICKET, TicketEdit.nothing().set(TicketField.LABELS, List.of("a", text)))),
                write(
                        "assignee",
                        (tickets, text) ->
                                tickets.edit(TICKET, TicketEdit.nothing().set(TicketField.ASSIGNEE, text))),
                write(
                        "key",
                        (tickets, text) -> tickets.addEvent(TICKET, comment("x").withAttribute("key", text))),
                write(
                        "refs",
                        (tickets, text) -> tickets.addEvent(
                                TICKET, comment("x").withRefs(List.of(Reference.parse("file:" + text))))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aTextOfTheLimitIsWrittenAndOneByteMoreIsNot(String what, BiConsumer<LocalTickets, String> writing) {
        holds(what, "limit 'body' of 20", writing, Limits.defaults().withBodyBytes(20));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueOfTheLimitIsWrittenAndOneByteMoreIsNot(String what, BiConsumer<LocalTickets, String> writing) {
        holds(what, "limit 'field' of 20", writing, Limits.defaults().withFieldBytes(20));
    }

    @Test
    void textsOfAPlanAreHeldToTheLimitsToo() {
        Limits bodies = Limits.defaults().withBodyBytes(20);
        NewPlanRecord record = NewPlanRecord.between(
                PlanRelation.of(PlanRelation.Known.BLOCKED_BY), new TicketIdOrSlug("other"), TrackerFixture.ADA);
        PlanRecordId id = tracker.tickets.addPlanRecord(TICKET, record).id();
        tracker.tickets.advance(TICKET, new WorkflowStep.MarkReady(new MarkdownText("Small."), TrackerFixture.ADA));
        tracker.tickets.advance(TICKET, new WorkflowStep.Queue(TrackerFixture.ADA));

        holds(
                "note",
                "limit 'body' of 20",
                (tickets, text) -> tickets.addPlanRecord(TICKET, record.withNote(new MarkdownText(text))),
                bodies);
        holds(
                "reason",
                "limit 'body' of 20",
                (tickets, text) -> tickets.retractPlanRecord(
                        TICKET, new PlanRetraction(id, new MarkdownText(text), TrackerFixture.ADA)),
                bodies);
        holds(
                "role_plan",
                "limit 'field' of 20",
                (tickets, text) -> tickets.advance(
                        TICKET,
                        new WorkflowStep.Accept(
                                new AcceptedPlan(null, null, null, text, List.of()), TrackerFixture.ADA)),
                Limits.defaults().withFieldBytes(20));
    }

    private void holds(String what, String says, BiConsumer<LocalTickets, String> writing, Limits limits) {
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(() -> writing.accept(tracker.with(limits), OVER_LIMIT))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        it -> assertThat(it.what()).isEqualTo(what))
                .hasMessageContainingAll("21 bytes", says);
        assertThat(tracker.everything()).isEqualTo(before);

        writing.accept(tracker.with(limits), AT_LIMIT);
        assertThat(tracker.everything()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource({"bodies", "values"})
    void whatAnotherProgramWroteIsReadWhateverItsLength(String what, BiConsumer<LocalTickets, String> writing) {
        writing.accept(tracker.tickets, OVER_LIMIT);

        LocalTickets strict = tracker.with(Limits.defaults().withBodyBytes(1).withFieldBytes(1));
        assertThatCode(() -> strict.show(TICKET)).doesNotThrowAnyException();
        assertThat(strict.doctor().findings()).extracting(Finding::code).containsOnly("text-over-limit");
        assertThat(strict.doctor().ok()).isTrue();
    }

    @Test
    void theDefaultLetsEveryValueThroughThatTheDomainDoes() {
        String longest = "\u20ac".repeat(2000);

        tracker.tickets.addEvent(TICKET, comment("x").withRefs(List.of(Reference.parse("file:" + longest))));

        assertThat(tracker.tickets.show(TICKET).events().get(1).refs().get(0).target())
                .isEqualTo(longest);
    }
}
