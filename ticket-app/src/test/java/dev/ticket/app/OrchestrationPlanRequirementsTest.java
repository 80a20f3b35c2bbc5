package dev.ticket.app;

import static dev.ticket.app.Place.ADA;
import static dev.ticket.app.Place.WHY;
import static dev.ticket.app.Place.byAda;
import static dev.ticket.domain.PlanRelation.Known.AFTER;
import static dev.ticket.domain.PlanRelation.Known.BEFORE;
import static dev.ticket.domain.PlanRelation.Known.BLOCKED_BY;
import static dev.ticket.domain.PlanRelation.Known.BLOCKS;
import static dev.ticket.domain.PlanRelation.Known.CONFLICTS_WITH;
import static dev.ticket.domain.PlanRelation.Known.DO_NOT_PARALLELIZE;
import static dev.ticket.domain.PlanRelation.Known.WAITING_CAPACITY_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.app.cli.help.WorkflowPage;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.PlanQuery;
import dev.ticket.domain.PlanReading;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.usecase.WorkOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the plan of orchestration has to be, requirement by requirement. Long, because its document is one list, whose order and
 * numbers are kept:
 *
 * <table>
 * <caption>Numbers of the requirements</caption>
 * <tr><td>R1</td><td>a typed, light way to record and ask</td></tr>
 * <tr><td>R2.1 to R2.5</td><td>order, blockers, conflicts, capacity, accepted plans</td></tr>
 * <tr><td>R3, R3.1, R3.2</td><td>what lasts is apart from what is local: decisions with the tickets, claims outside</td></tr>
 * <tr><td>R4</td><td>about tickets, no store for tasks of any sort</td></tr>
 * <tr><td>R5</td><td>asked by ticket and by relation</td></tr>
 * <tr><td>R6</td><td>no scheduler</td></tr>
 * <tr><td>R7</td><td>read before a queued ticket is accepted</td></tr>
 * <tr><td>R8</td><td>nothing that lasts rests on the memory of a session</td></tr>
 * <tr><td>R9</td><td>kept where nobody's forgetting reaches</td></tr>
 * <tr><td>A1 to A5</td><td>the criteria by which all that is accepted</td></tr>
 * </table>
 */
class OrchestrationPlanRequirementsTest {
    private static final String PAGE = WorkflowPage.of("orchestrator");

    @TempDir
    private Path directory;

    private static List<PlanRecord> held(Place place, TicketIdOrSlug ticket) {
        return place.tickets().listPlanRecords(ticket).current();
    }

    private static List<PlanRecord> asked(Place place, PlanQuery query) {
        return query
                .select(
                        place.tickets().list(TicketFilter.all()).tickets(),
                        place.tickets().listPlanRecords())
                .stream()
                .map(PlanReading::record)
                .toList();
    }

    private static NewPlanRecord capacity() {
        return new NewPlanRecord(PlanRelation.of(WAITING_CAPACITY_NOTE), null, WHY, ADA);
    }

    private static void assertInTheWay(Place place, TicketIdOrSlug ticket, TicketIdOrSlug other, Obstacle.Kind kind) {
        assertThat(place.obstacles(ticket)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(kind);
            assertThat(it.other()).isEqualTo(other.text());
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R1: routing decisions are recorded and asked for by a typed, light API")
    void decisionComesBackTypedAsItWasRecorded(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug one = place.queued("One");
        TicketIdOrSlug two = place.queued("Two");

        PlanRecord record = place.tickets()
                .addPlanRecord(
                        one,
                        NewPlanRecord.between(PlanRelation.of(AFTER), two, ADA).withNote(WHY));

        assertThat(held(place, one)).containsExactly(record);
        assertThat(record.relation().known()).contains(AFTER);
        assertThat(record.relatedTicket()).isEqualTo(two);
        assertThat(record.note()).isEqualTo(WHY);
        assertThat(record.author()).isEqualTo(ADA);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R2.1: one ticket comes before or after another")
    void whatComesFirstIsInTheWayOfWhatComesAfter(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug first = place.queued("First");
        TicketIdOrSlug second = place.queued("Second");
        TicketIdOrSlug third = place.queued("Third");

        place.record(first, BEFORE, second);
        place.record(third, AFTER, second);

        assertThat(place.obstacles(first)).isEmpty();
        assertInTheWay(place, second, first, Obstacle.Kind.ORDER);
        assertInTheWay(place, third, second, Obstacle.Kind.ORDER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R2.2: one ticket is blocked by another, or blocks it")
    void blockerIsInTheWayFromEitherSide(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug first = place.queued("First");
        TicketIdOrSlug second = place.queued("Second");
        TicketIdOrSlug third = place.queued("Third");

        place.record(first, BLOCKS, second);
        place.record(third, BLOCKED_BY, second);

        assertThat(place.obstacles(first)).isEmpty();
        assertInTheWay(place, second, first, Obstacle.Kind.BLOCKER);
        assertInTheWay(place, third, second, Obstacle.Kind.BLOCKER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R2.3: two tickets conflict, or must not be worked on at once")
    void conflictIsInTheWayWhileTheOtherIsInProgress(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug running = place.in(WorkflowState.Known.INPROGRESS, "Running");
        TicketIdOrSlug one = place.queued("One");
        TicketIdOrSlug two = place.queued("Two");

        place.record(one, CONFLICTS_WITH, running);
        place.record(running, DO_NOT_PARALLELIZE, two);

        assertInTheWay(place, one, running, Obstacle.Kind.CONFLICT);
        assertInTheWay(place, two, running, Obstacle.Kind.CONFLICT);
        place.tickets().advance(running, new WorkflowStep.Complete(ADA));
        assertThat(place.obstacles(one)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R2.4: a ticket waits for capacity, which is a note and stands in nobody's way")
    void capacityNoteIsKeptAndBlocksNothing(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Waits");

        place.tickets().addPlanRecord(ticket, capacity());

        assertThat(held(place, ticket)).singleElement().satisfies(it -> {
            assertThat(it.relation().is(WAITING_CAPACITY_NOTE)).isTrue();
            assertThat(it.note()).isEqualTo(WHY);
        });
        assertThat(place.acceptance().accept(ticket, byAda())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R2.5: an accepted ticket has its plan: branch, worktree, roles")
    void acceptedPlanIsKeptWithTheTicket(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Planned");
        AcceptedPlan plan = new AcceptedPlan("Small steps", "feature/dates", "wt/dates", "one coder", List.of());

        place.acceptance().accept(ticket, byAda().withPlan(plan));

        assertThat(held(place, ticket)).singleElement().satisfies(it -> {
            assertThat(it.relation().is(PlanRelation.Known.ACCEPTED_PLAN)).isTrue();
            assertThat(it.acceptedPlan()).isEqualTo(plan);
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R3: what lasts and what is local are apart: the plan stays when the claim is gone")
    void releasedClaimLeavesTheTicketAsItWas(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Planned");
        AcceptedPlan plan = new AcceptedPlan(null, "feature/dates", null, null, List.of());

        WorkOrder order = place.acceptance().accept(ticket, byAda().withPlan(plan));
        Ticket claimed = place.tickets().show(ticket);
        place.claims().release(order.claim().ticket(), order.claim().token());

        assertThat(place.tickets().show(ticket)).isEqualTo(claimed);
        assertThat(held(place, ticket))
                .singleElement()
                .satisfies(it -> assertThat(it.acceptedPlan()).isEqualTo(plan));
    }

    @ParameterizedTest
    @EnumSource(names = "FILES")
    @DisplayName(
            "003 R3.1: decisions about order, blockers and conflicts lie with the tickets, in files that git tracks")
    void decisionsLieInTheArtifactsOfTheirTicket(Place.Kind kind) throws IOException {
        Place place = kind.in(directory);
        TicketIdOrSlug one = place.queued("One");
        TicketIdOrSlug two = place.queued("Two");

        for (PlanRelation.Known relation : List.of(BEFORE, BLOCKED_BY, CONFLICTS_WITH)) {
            PlanRecord record = place.record(one, relation, two);
            assertThat(Files.readString(
                            place.root().resolve("open/" + one.text() + "/artifacts/orchestration-plan.jsonl")))
                    .contains(record.id().value(), PlanRelation.of(relation).raw());
        }
        // The tracker's own notes to itself are kept from git; what lies with tickets is not.
        assertThat(place.root().resolve("open/.gitignore")).doesNotExist();
        assertThat(place.root().resolve(".gitignore")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = "FILES")
    @DisplayName("003 R3.2: claims of this machine lie outside the tracker")
    void claimLeavesNoTraceInTheTracker(Place.Kind kind) throws IOException {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Claimed");

        Claim claim = place.acceptance()
                .accept(ticket, byAda().withWorktree("/home/ada/wt-claimed"))
                .claim();

        assertThat(claim.pid()).isNotNull();
        assertThat(claim.worktree()).isEqualTo("/home/ada/wt-claimed");
        assertThat(place.claims().find(claim.ticket())).contains(claim);
        assertThat(Traces.of(place.root(), List.of(claim))).isEmpty();
        assertThat(Traces.of(directory.resolve(".git"), List.of(claim))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R4: records are about tickets: there is no store for tasks without one")
    void recordWithoutATicketIsRefused(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug nobodys = new TicketIdOrSlug("remember-the-milk");

        assertThatExceptionOfType(TicketNotFoundException.class)
                .isThrownBy(() -> place.tickets().addPlanRecord(nobodys, capacity()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new NewPlanRecord(PlanRelation.of(BLOCKED_BY), null, WHY, ADA));
        TicketIdOrSlug ticket = place.queued("One");
        assertThatExceptionOfType(TicketRefusedException.class)
                .isThrownBy(() -> place.tickets()
                        .addPlanRecord(
                                ticket,
                                new NewPlanRecord(PlanRelation.of(PlanRelation.Known.ACCEPTED_PLAN), null, WHY, ADA)));
        assertThat(place.tickets().listPlanRecords().records()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R5: records are found by the ticket's id, by its slug, and by their relation")
    void recordsAreFoundByIdSlugAndRelation(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug one = place.queued("One");
        TicketIdOrSlug two = place.queued("Two");
        PlanRecord blocks = place.record(one, BLOCKS, two);
        PlanRecord before = place.record(one, BEFORE, two);
        PlanRecord other = place.record(two, CONFLICTS_WITH, one);

        PlanQuery all = PlanQuery.all();

        for (TicketIdOrSlug name : List.of(one, new TicketIdOrSlug("one"))) {
            assertThat(held(place, name)).containsExactly(blocks, before);
            assertThat(asked(place, all.withTicket(name))).containsExactly(blocks, before, other);
            assertThat(asked(place, all.withTicket(name).withRelations(Set.of(PlanRelation.of(BEFORE)))))
                    .containsExactly(before);
        }
        assertThat(asked(place, all.withRelations(Set.of(PlanRelation.of(CONFLICTS_WITH)))))
                .containsExactly(other);
        // Also from the other side: what blocks two?
        assertThat(asked(place, all.withTicket(two).withRelations(Set.of(PlanRelation.of(BLOCKED_BY)))))
                .containsExactly(blocks);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R6: no scheduler: a record changes no ticket, and the answers keep the order they were asked in")
    void recordChangesNoTicketAndNoOrder(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug one = place.queued("One");
        TicketIdOrSlug two = place.queued("Two");
        TicketIdOrSlug three = place.queued("Three");
        List<Ticket> before =
                Stream.of(one, two, three).map(place.tickets()::show).toList();

        place.record(one, AFTER, three);

        assertThat(Stream.of(one, two, three).map(place.tickets()::show).map(Ticket::revision))
                .isEqualTo(before.stream().map(Ticket::revision).toList());
        List<String> given = new ArrayList<>(List.of(two.text(), three.text()));
        Collections.sort(given);
        assertThat(place.plan().ready(Set.of()))
                .extracting(it -> it.id().value())
                .isEqualTo(given);
        assertThat(place.state(three)).isEqualTo("queued");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "003 R7: the plan is read before a queued ticket is accepted: by the instructions, and by the acceptance")
    void planIsReadBeforeTheTicketIsAccepted(Place.Kind kind) {
        assertThat(PAGE.indexOf("`ticket plan list`")).isPositive().isLessThan(PAGE.indexOf("`ticket accept "));
        assertThat(PAGE.indexOf("`ticket blocked`")).isPositive().isLessThan(PAGE.indexOf("`ticket accept "));
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Accepted");
        Calls calls = new Calls();

        place.acceptance(calls.through(TicketBackend.class, place.tickets())).accept(ticket, byAda());

        assertThat(calls.names()).containsSubsequence("listPlanRecords", "advance");
        assertThat(calls.names().lastIndexOf("listPlanRecords"))
                .isLessThan(calls.names().indexOf("advance"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R8: who never saw a decision made is held to it: no memory of a session is needed, or asked for")
    void decisionHoldsForWhoNeverSawItMade(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("One");
        PlanRecord record = place.record(ticket, BLOCKED_BY, place.queued("Two"));

        assertThatExceptionOfType(AcceptanceException.class)
                .isThrownBy(() -> place.acceptance().accept(ticket, byAda()))
                .withCauseInstanceOf(TicketBlockedException.class)
                .withMessageContaining(record.ref().toString());
        assertThat(PAGE).contains("Trust it, not your memory", "no decision in your memory alone");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 R9: the records are there after any number of changes, for whoever comes next")
    void recordsSurviveAnyNumberOfChanges(Place.Kind kind) {
        Place place = kind.in(directory);
        long seed = Long.getLong("seed", new Random().nextLong());
        TicketIdOrSlug ticket = place.queued("Edited");
        TicketIdOrSlug other = place.queued("Other");
        List<PlanRecord> records = new ArrayList<>();
        Random random = new Random(seed);

        for (int i = 0; i < 40; i++) {
            if (i % 8 == 0) {
                records.add(place.record(ticket, BLOCKED_BY, other));
            }
            change(place.tickets(), ticket, random.nextInt(4), i);
            assertThat(held(place, ticket))
                    .as("change %d; -Dseed=%d makes it again", i, seed)
                    .isEqualTo(records);
        }
    }

    private static void change(TicketBackend tickets, TicketIdOrSlug ticket, int how, int number) {
        switch (how) {
            case 0 -> tickets.edit(ticket, TicketEdit.nothing().set(TicketField.TITLE, "Title " + number));
            case 1 -> tickets.addEvent(ticket, NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, WHY));
            case 2 -> tickets.advance(ticket, new WorkflowStep.Block(WHY, ADA));
            default -> {
                move(tickets, ticket, TicketStatus.Known.OPEN, TicketStatus.Known.PENDING);
                move(tickets, ticket, TicketStatus.Known.PENDING, TicketStatus.Known.OPEN);
            }
        }
    }

    private static void move(
            TicketBackend tickets, TicketIdOrSlug ticket, TicketStatus.Known from, TicketStatus.Known to) {
        tickets.setStatus(ticket, new StatusChange(TicketStatus.of(from), TicketStatus.of(to), ADA));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 A1: each sort of decision about order, blockers, conflicts and capacity is one call")
    void eachSortOfDecisionIsOneCall(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("One");
        TicketIdOrSlug other = place.queued("Two");
        List<PlanRelation.Known> relations =
                List.of(BEFORE, AFTER, BLOCKED_BY, BLOCKS, CONFLICTS_WITH, DO_NOT_PARALLELIZE);

        relations.forEach(it -> place.record(ticket, it, other));
        place.tickets().addPlanRecord(ticket, capacity());

        assertThat(held(place, ticket).stream().flatMap(it -> it.relation().known().stream()))
                .containsExactlyElementsOf(Stream.concat(relations.stream(), Stream.of(WAITING_CAPACITY_NOTE))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 A2: the records outlive whoever made them, and answer later questions; ended ones say so")
    void retractedRecordIsKeptAndNoLongerHolds(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("One");
        TicketIdOrSlug other = place.queued("Two");
        PlanRecord record = place.record(ticket, BLOCKED_BY, other);
        assertInTheWay(place, ticket, other, Obstacle.Kind.BLOCKER);

        place.tickets().retractPlanRecord(ticket, new PlanRetraction(record.id(), WHY, ADA));

        assertThat(place.obstacles(ticket)).isEmpty();
        assertThat(place.tickets().listPlanRecords(ticket).records()).hasSize(2).contains(record);
    }

    @ParameterizedTest
    @EnumSource(names = "FILES")
    @DisplayName("003 A3: decisions of the project are in the tracker: a copy of its files alone knows them all")
    void copyOfTheFilesKnowsAllDecisions(Place.Kind kind) throws IOException {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("One");
        place.record(ticket, BLOCKED_BY, place.queued("Two"));
        Path copy = directory.resolve("elsewhere");

        copy(place.root(), copy);

        assertThat(LocalTickets.open(copy).listPlanRecords())
                .isEqualTo(place.tickets().listPlanRecords());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each :
                    all.filter(it -> !it.startsWith(from.resolve(".ticket"))).toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FILES")
    @DisplayName("003 A4: nothing of this machine is in a ticket, whatever becomes of its claim")
    void claimThatIsRenewedAndTakenOverLeavesNoTrace(Place.Kind kind) throws IOException {
        Place place = kind.in(directory);
        TicketIdOrSlug ticket = place.queued("Passed on");
        List<Claim> claims = new ArrayList<>();

        WorkOrder order = place.acceptance().accept(ticket, byAda().withWorktree("/home/ada/wt-first"));
        claims.add(order.claim());
        claims.add(place.claims().renew(order.claim().ticket(), order.claim().token(), ClaimTime.USUAL));
        place.tickets().advance(ticket, new WorkflowStep.Fail(WHY, ADA));
        place.clock().advance(Duration.ofDays(1));
        claims.add(place.acceptance()
                .takeOver(ticket, ClaimRequest.by(ADA).withWorktree("/home/ada/wt-second"))
                .claim());
        place.tickets().advance(ticket, new WorkflowStep.Complete(ADA));

        assertThat(Traces.of(place.root(), claims)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("003 A5: who routes the queue can ask the plan first, and 'next' does: it passes over what is blocked")
    void nextPassesOverWhatThePlanBlocks(Place.Kind kind) {
        Place place = kind.in(directory);
        TicketIdOrSlug waits = place.queued("Waits");
        TicketIdOrSlug blocker = place.queued("Blocker");
        place.record(waits, BLOCKED_BY, blocker);

        assertThat(place.plan().blocked(Set.of()))
                .extracting(it -> it.id().value())
                .containsExactly(waits.text());
        assertThat(place.acceptance().next(byAda()).orElseThrow().ticket().id().value())
                .isEqualTo(blocker.text());
        assertThat(place.acceptance().next(byAda())).isEmpty();
        assertThat(place.state(waits)).isEqualTo("queued");
    }
}
