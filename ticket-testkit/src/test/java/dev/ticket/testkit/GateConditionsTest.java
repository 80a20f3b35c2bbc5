package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.usecase.GatedTickets;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a permission's condition looks at, and what nobody gets round it with. */
class GateConditionsTest {
    private static final String REPORT = "implementation_report";
    private static final TicketIdOrSlug NAME = new TicketIdOrSlug("parse-dates");

    private final InMemoryTickets tickets = InMemoryTickets.open(new SettableClock());

    private TicketBackend as(String role) {
        return as(role, tickets);
    }

    private static TicketBackend as(String role, TicketBackend behind) {
        return GatedTickets.around(
                behind, Roles.standard(), Roles.standard().find(role).orElseThrow());
    }

    private void ticketInProgress() {
        tickets.create(Samples.ticket("Parse dates"));
        List.of(Steps.MARK_READY, Steps.QUEUE, Steps.ACCEPT).forEach(it -> tickets.advance(NAME, it));
    }

    private static TicketReview reviewBy(String author) {
        return new TicketReview(
                ReviewResult.of(ReviewResult.Known.APPROVE),
                new Author(author),
                new MarkdownText("Read it all."),
                List.of());
    }

    private void report(String author) {
        as("coder").addEvent(NAME, Deeds.event(REPORT, new Author(author), "Done."));
    }

    @Test
    void aCoderLosesATicketThatLeavesProgress() {
        ticketInProgress();
        assertThatCode(() -> report("cody")).doesNotThrowAnyException();
        tickets.advance(NAME, Steps.COMPLETE);
        Ticket before = tickets.show(NAME);

        assertThatThrownBy(() -> report("cody"))
                .isInstanceOfSatisfying(TicketDeniedException.class, it -> {
                    assertThat(it.operation()).isEqualTo(Operation.REPORT);
                    assertThat(it.role()).isEqualTo("coder");
                    assertThat(it.ticket()).contains(NAME);
                    assertThat(it.condition()).contains(Condition.INPROGRESS);
                    assertThat(it.may()).containsExactly("coder", "human");
                })
                .hasMessageContainingAll("'coder'", "'report'", "parse-dates", "in progress", "coder, human");
        assertThat(tickets.show(NAME)).isEqualTo(before);
    }

    @Test
    void aTicketPutOffIsNotInProgress() {
        ticketInProgress();
        tickets.advance(NAME, Steps.DEFER);

        assertThatThrownBy(() -> report("cody")).isInstanceOf(TicketDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cody", "Cody", "CODY", "co\u200Bdy", "\uFF43\uFF4F\uFF44\uFF59"})
    void aReportIsNotReviewedByWhoeverLooksLikeItsAuthor(String author) {
        ticketInProgress();
        report("cody");
        Ticket before = tickets.show(NAME);

        assertThatThrownBy(() -> as("reviewer").review(NAME, reviewBy(author)))
                .isInstanceOfSatisfying(
                        TicketDeniedException.class,
                        it -> assertThat(it.condition()).contains(Condition.NOT_OWN_REPORT));
        assertThat(tickets.show(NAME)).isEqualTo(before);
    }

    @Test
    void aReportIsReviewedBySomebodyElse() {
        ticketInProgress();
        report("cody");

        assertThat(as("reviewer").review(NAME, reviewBy("rita")).events()).hasSize(1);
        assertThat(as("human").review(NAME, reviewBy("cody")).events()).hasSize(1);
    }

    @Test
    void theLastReportCounts() {
        ticketInProgress();
        report("rita");
        report("cody");

        assertThat(as("reviewer").review(NAME, reviewBy("rita")).events()).hasSize(1);
        assertThatThrownBy(() -> as("reviewer").review(NAME, reviewBy("cody")))
                .isInstanceOf(TicketDeniedException.class);
    }

    @Test
    void aReportIsOneHoweverItsKindIsSpelled() {
        ticketInProgress();
        report("rita");
        tickets.addEvent(NAME, Deeds.event("Implementation_Report", new Author("cody"), "Done."));

        assertThatThrownBy(() -> as("reviewer").review(NAME, reviewBy("cody")))
                .isInstanceOf(TicketDeniedException.class);
        assertThatThrownBy(() -> as("reviewer")
                        .addEvent(NAME, Deeds.event("IMPLEMENTATION_REPORT", new Author("rita"), "Mine.")))
                .isInstanceOfSatisfying(
                        TicketDeniedException.class,
                        it -> assertThat(it.operation()).isEqualTo(Operation.REPORT));
    }

    @Test
    void theNameOfARoleGivesAnAuthorNothing() {
        tickets.create(Samples.ticket("Parse dates"));
        tickets.advance(NAME, Steps.MARK_READY);
        Author human = new Author(Roles.HUMAN);

        for (String role : List.of("orchestrator", "intake", "coder", "reviewer", "companion")) {
            assertThatThrownBy(() -> as(role).advance(NAME, new WorkflowStep.Queue(human)))
                    .as(role)
                    .isInstanceOf(TicketDeniedException.class);
        }
        assertThat(as("human")
                        .advance(NAME, new WorkflowStep.Queue(new Author("coder")))
                        .events())
                .hasSize(1);
    }

    @Test
    void aCommentCanNotApprove() {
        ticketInProgress();
        Ticket before = tickets.show(NAME);

        for (String kind : List.of("review", "Review", "close", "state_changed")) {
            assertThatThrownBy(() -> as("coder").addEvent(NAME, Deeds.event(kind, Samples.ADA, "Approved.")))
                    .as(kind)
                    .isInstanceOf(TicketRefusedException.class);
        }
        assertThatThrownBy(() ->
                        as("coder").addEvent(NAME, Samples.comment("Approved.").withAttribute("status", "approve")))
                .isInstanceOf(TicketRefusedException.class);
        assertThat(tickets.show(NAME)).isEqualTo(before);
    }

    @Test
    void anEditIsMadeFromTheTicketThatWasLookedAt() {
        tickets.create(Samples.ticket("Parse dates"));
        TicketBackend racing = new ForwardingBackend(tickets) {
            @Override
            public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
                real.advance(ticket, Steps.MARK_READY);
                return real.edit(ticket, edit);
            }
        };

        assertThatThrownBy(() -> as("intake", racing).edit(NAME, retitled()))
                .isInstanceOf(TicketConflictException.class);
        assertThat(tickets.show(NAME).summary().title()).isEqualTo("Parse dates");
    }

    @Test
    void anEditMadeFromAnOlderTicketIsStale() {
        tickets.create(Samples.ticket("Parse dates"));
        Revision old = tickets.show(NAME).revision();
        tickets.edit(NAME, TicketEdit.nothing().set(TicketField.ASSIGNEE, "bob"));

        assertThatThrownBy(() -> as("intake").edit(NAME, retitled().ifRevision(old)))
                .isInstanceOfSatisfying(TicketConflictException.class, it -> {
                    assertThat(it.what()).isEqualTo("revision");
                    assertThat(it.expected()).isEqualTo(old.value());
                });
        assertThat(as("intake").edit(NAME, retitled()).ticket().revision()).isNotEqualTo(old);
    }

    private static TicketEdit retitled() {
        return TicketEdit.nothing().set(TicketField.TITLE, "Parse all dates");
    }

    @Test
    void aClosedTicketIsNotInPlanningWhateverItsFieldSays() {
        tickets.create(Samples.ticket("Parse dates"));
        assertThat(as("intake").edit(NAME, retitled()).events()).isEmpty();
        tickets.setStatus(NAME, Samples.move(Samples.OPEN, TicketStatus.of(TicketStatus.Known.PENDING)));
        assertThat(as("intake").edit(NAME, retitled()).events()).isEmpty();
        tickets.setStatus(NAME, Samples.move(Samples.PENDING, Samples.OPEN));
        tickets.close(NAME, Samples.closing("Done."));

        assertThatThrownBy(() -> as("intake").edit(NAME, retitled())).isInstanceOf(TicketDeniedException.class);
    }

    @Test
    void aDenialTellsNothingAboutTickets() {
        TicketIdOrSlug nobody = new TicketIdOrSlug("nobody");

        assertThatThrownBy(() -> as("coder").close(nobody, Samples.closing("Done.")))
                .isInstanceOf(TicketDeniedException.class);
        assertThatThrownBy(() -> as("coder").addEvent(nobody, Samples.comment("A remark.")))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void aTicketThatCantBeUnderstoodMeetsNoCondition() {
        ticketInProgress();
        tickets.spoil(NAME);

        assertThatThrownBy(() -> as("coder").addEvent(NAME, Samples.comment("A remark.")))
                .isInstanceOf(MalformedTicketException.class);
    }

    @Test
    void contentThatMayNotBeStoredIsNotRead() {
        tickets.create(Samples.ticket("Parse dates"));
        InputStream content = new ByteArrayInputStream(new byte[3]);

        assertThatThrownBy(() -> as("companion").attach(NAME, Deeds.FILE, content, TicketBackend.IfPresent.REFUSE))
                .isInstanceOf(TicketDeniedException.class);
        assertThat(content).hasBinaryContent(new byte[3]);
    }

    @Test
    void aRoleSeesTheCapabilitiesOfTheTracker() {
        assertThat(as("companion").capabilities()).isEqualTo(tickets.capabilities());
    }
}
