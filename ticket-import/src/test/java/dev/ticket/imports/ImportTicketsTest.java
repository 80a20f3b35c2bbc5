package dev.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Reference;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.ports.Capability;
import dev.ticket.testkit.InMemoryTickets;
import dev.ticket.usecase.ImportPlan;
import dev.ticket.usecase.ImportResult;
import dev.ticket.usecase.ImportTickets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as a whole, from files into a tracker. */
class ImportTicketsTest {
    private static final Author ADA = new Author("ada");
    private static final Path CASES = Path.of("src/test/resources");

    private final InMemoryTickets tickets = InMemoryTickets.open(Clock.systemUTC());
    private final ImportTickets ordinary = from(ForeignTracker.BACKLOG, "backlog-ordinary");

    @TempDir
    private Path directory;

    @Test
    void planChangesNothing() {
        ImportPlan plan = ordinary.plan(ADA);

        assertThat(plan.tickets()).hasSize(3);
        assertThat(tickets.list(TicketFilter.all()).tickets()).isEmpty();
    }

    @Test
    void secondRunChangesNothing() {
        run(ordinary);
        List<Ticket> before = all();

        ImportResult second = run(ordinary);

        assertThat(second.imported()).isEmpty();
        assertThat(second.skipped()).hasSize(3);
        assertThat(all()).isEqualTo(before).hasSize(3);
    }

    /** Wherever an import broke off, before, between or among the relations: another run gives what one run would have. */
    @Test
    void importThatBrokeOffIsCompletedByAnother() {
        run(ordinary);
        List<String> whole = told(tickets);
        for (int writes = 0; writes < 10; writes++) {
            InMemoryTickets half = InMemoryTickets.open(Clock.systemUTC());
            ImportTickets breaking = new ImportTickets(source(), Breaking.after(writes, half));
            try {
                breaking.carryOut(breaking.plan(ADA), done -> {});
            } catch (Breaking.PulledPlug e) {
                assertThat(told(half)).isNotEqualTo(whole);
            }
            ImportTickets again = new ImportTickets(source(), half);
            again.carryOut(again.plan(ADA), done -> {});

            assertThat(told(half)).as("broke off after %s writes", writes).isEqualTo(whole);
        }
    }

    @Test
    void relationsLeadToTheNewIds() {
        run(ordinary);
        Ticket part = tickets.show(new TicketIdOrSlug("part-of-it"));
        String parent =
                tickets.show(new TicketIdOrSlug("reader-leap-days")).id().value();
        String second = tickets.show(new TicketIdOrSlug("second")).id().value();

        assertThat(part.events().get(part.events().size() - 1).refs())
                .containsExactly(Reference.parse("ticket:" + second), Reference.parse("ticket:" + parent));
    }

    @Test
    void dependencyBlocksUntilSomebodyRetractsIt() {
        run(ordinary);
        TicketIdOrSlug part = new TicketIdOrSlug("part-of-it");
        String second = tickets.show(new TicketIdOrSlug("second")).id().value();

        List<PlanRecord> records = tickets.listPlanRecords(part).records();
        assertThat(records).singleElement().satisfies(it -> {
            assertThat(it.relation()).isEqualTo(PlanRelation.of(PlanRelation.Known.BLOCKED_BY));
            assertThat(it.relatedTicket()).isEqualTo(new TicketIdOrSlug(second));
        });
        tickets.retractPlanRecord(part, new PlanRetraction(records.get(0).id(), new MarkdownText("No more."), ADA));
        run(ordinary);

        assertThat(tickets.listPlanRecords(part).current()).isEmpty();
    }

    @Test
    void trackerThatKeepsNoPlansHasTheRelationsInItsThreads() {
        EnumSet<Capability> rest = EnumSet.complementOf(EnumSet.of(Capability.PLAN, Capability.DOCUMENTS));
        ImportTickets imports = new ImportTickets(source(), tickets.with(rest));

        assertThat(run(imports).problems()).isEmpty();
        assertThat(tickets.show(new TicketIdOrSlug("part-of-it")).events())
                .last()
                .satisfies(it -> assertThat(it.refs()).hasSize(2));
    }

    @Test
    void relationToATicketThatComesLaterIsRecordedThen() throws Exception {
        Path place = Files.createDirectory(directory.resolve(".tickets"));
        Files.writeString(
                place.resolve("a-1.md"), "---\nid: a-1\ndeps: [a-2]\ncreated: 2026-01-01T00:00:00Z\n---\n# One\n");
        ImportTickets imports = new ImportTickets(ForeignTickets.open(ForeignTracker.WEDOW, directory), tickets);
        run(imports);
        assertThat(tickets.show(new TicketIdOrSlug("one")).events()).hasSize(2);

        Files.writeString(place.resolve("a-2.md"), "---\nid: a-2\ncreated: 2026-01-01T00:00:00Z\n---\n# Two\n");
        run(imports);

        assertThat(tickets.show(new TicketIdOrSlug("one")).events()).hasSize(3);
        assertThat(tickets.listPlanRecords(new TicketIdOrSlug("one")).records()).hasSize(1);
    }

    @Test
    void idThatWasGivenTwiceIsTwoTickets() {
        ImportTickets shelves = from(ForeignTracker.BACKLOG, "backlog-shelves");

        assertThat(run(shelves).imported()).hasSize(6);
        assertThat(run(shelves).skipped()).hasSize(6);
    }

    @Test
    void twoFilesOfOneIdAndTimeAreOneTicketAndAProblem() throws Exception {
        Path place = Files.createDirectory(directory.resolve(".tickets"));
        String text = "---\nid: a-1\nstatus: open\ncreated: 2026-01-01T00:00:00Z\n---\n# Title\n";
        Files.writeString(place.resolve("a-1.md"), text);
        Files.writeString(place.resolve("b-1.md"), text);
        ImportTickets imports = new ImportTickets(ForeignTickets.open(ForeignTracker.WEDOW, directory), tickets);

        for (int run = 0; run < 2; run++) {
            assertThat(run(imports).problems())
                    .extracting(TicketProblem::path, TicketProblem::code)
                    .containsExactly(tuple(".tickets/b-1.md", "duplicate"));
        }
        assertThat(all()).hasSize(1);
    }

    /** The id of an undated ticket is made of a time that is there, which is another one after each change there. */
    @Test
    void undatedTicketThatChangedThereIsHereAlready() throws Exception {
        Path tasks = Files.createDirectories(directory.resolve("backlog/tasks"));
        String text = "---\nid: TASK-1\ntitle: Undated\nupdated_date: '2026-01-02 03:04'\n---\n";
        Files.writeString(tasks.resolve("task-1.md"), text);
        ImportTickets imports = new ImportTickets(ForeignTickets.open(ForeignTracker.BACKLOG, directory), tickets);
        run(imports);

        Files.writeString(tasks.resolve("task-1.md"), text.replace("01-02", "01-09"));
        ImportResult second = run(imports);

        assertThat(second.imported()).isEmpty();
        assertThat(second.skipped()).hasSize(1);
        assertThat(all()).hasSize(1);
    }

    private static ForeignTickets source() {
        return ForeignTickets.open(ForeignTracker.BACKLOG, CASES.resolve("backlog-ordinary"));
    }

    private ImportTickets from(ForeignTracker tracker, String name) {
        return new ImportTickets(ForeignTickets.open(tracker, CASES.resolve(name)), tickets);
    }

    private static ImportResult run(ImportTickets imports) {
        return imports.carryOut(imports.plan(ADA), done -> {});
    }

    private List<Ticket> all() {
        return all(tickets);
    }

    private static List<Ticket> all(InMemoryTickets tracker) {
        return tracker.list(TicketFilter.all()).tickets().stream()
                .map(TicketSummary::id)
                .map(TicketIdOrSlug::of)
                .map(tracker::show)
                .toList();
    }

    private static List<String> told(InMemoryTickets tracker) {
        int plans = tracker.listPlanRecords().records().size();
        return Stream.concat(told(all(tracker)).stream(), Stream.of(plans + " plan records"))
                .toList();
    }

    /** What tickets say, without the times of the import and what the tracker numbers as it goes. */
    private static List<String> told(List<Ticket> all) {
        return all.stream()
                .map(it -> it.summary().title() + " " + it.summary().status() + " " + it.body() + " "
                        + it.events().stream()
                                .map(e -> e.kind() + " " + e.heading())
                                .toList())
                .sorted()
                .toList();
    }
}
