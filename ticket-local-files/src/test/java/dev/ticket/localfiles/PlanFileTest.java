package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRelation.Known;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketProblem;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of a ticket as bytes: what older files hold is read, and what is added is what the format says. */
class PlanFileTest {
    private static final Author ADA = new Author("ada");
    private static final TicketIdOrSlug TICKET = new TicketIdOrSlug("parse-dates");
    private static final String ID = "20260608-112113-parse-dates";

    @TempDir
    Path directory;

    private LocalTickets tickets;
    private Path file;

    @BeforeEach
    void makeTicket() {
        Path root = directory.resolve("work-items");
        LocalTickets.init(root);
        Clock clock = Clock.fixed(Instant.parse("2026-06-08T11:21:13Z"), ZoneOffset.UTC);
        tickets = LocalTickets.open(
                root,
                LocalTicketsOptions.defaults()
                        .withClock(clock)
                        .withLimits(Limits.defaults().withArtifactBytes(4000)));
        tickets.create(NewTicket.titled("Parse dates", ADA));
        file = root.resolve("open").resolve(ID).resolve("artifacts/orchestration-plan.jsonl");
    }

    @Test
    void recordIsALineWithoutWhatIsNotThere() throws IOException {
        tickets.addPlanRecord(TICKET, blockedBy("other").withNote(new MarkdownText("Why: \"so\".")));

        assertThat(file)
                .hasContent("{\"id\":\"orch-plan-20260608-112113-1\",\"ticket_id\":\"" + ID
                        + "\",\"ticket_slug\":\"parse-dates\",\"kind\":\"blocked_by\",\"related_ticket\":\"other\","
                        + "\"note\":\"Why: \\\"so\\\".\",\"author\":\"ada\",\"at\":\"2026-06-08T11:21:13Z\"}\n");
    }

    @Test
    void whatStandsThereStaysToTheByte() throws IOException {
        String old = "{ \"id\" : \"orch-plan-20260608-112113-2\", \"ticket_id\":\"" + ID + "\",\"kind\":\"before\"}\r\n"
                + "\n<<<<<<< HEAD\n{\"ticket_id\":\"orch-plan-20260608-112113-4\"";
        Files.writeString(file, old);
        tickets.addPlanRecord(TICKET, blockedBy("one"));
        tickets.addPlanRecord(TICKET, blockedBy("two"));

        assertThat(Files.readString(file)).startsWith(old + "\n{");
        assertThat(plan().records())
                .extracting(it -> it.id().value())
                .containsExactly(
                        "orch-plan-20260608-112113-2", "orch-plan-20260608-112113-5", "orch-plan-20260608-112113-6");
    }

    @Test
    void badLinesAreReportedWithTheirNumberAndHideNoOther() throws IOException {
        write(
                line("a", "\"kind\":\"blocks\",\"related_ticket\":\"x\""),
                "not json",
                line("b", "\"note\":\"no kind\""),
                "{\"id\":\"c\",\"ticket_id\":\"another\",\"kind\":\"blocks\"}",
                line("d", "\"kind\":\"after\",\"at\":\"yesterday\""),
                line("e", "\"kind\":[]"),
                line("f", "\"kind\":\"after\",\"kind\":\"before\""),
                line("g", "\"kind\":\"after\"") + line("h", "\"kind\":\"after\""),
                "[".repeat(1000),
                line("i", "\"kind\":\"after\",\"accepted_plan\":{\"acknowledged\":[1]}"),
                line("z", "\"kind\":\"after\""));

        assertThat(plan().records()).extracting(it -> it.id().value()).containsExactly("a", "z");
        assertThat(plan().problems()).hasSize(9).allMatch(it -> it.path().endsWith(PlanFile.NAME));
        assertThat(plan().problems())
                .extracting(TicketProblem::message)
                .allMatch(it -> it.matches("(?s)line ([2-9]|10) (is|has) .*; mend it"), "says line and what is wrong")
                .allMatch(it -> it.length() < 300);
        assertThat(plan().problems()).element(2).extracting(TicketProblem::code).isEqualTo("foreign-plan-record");
        assertThat(tickets.listPlanRecords()).isEqualTo(plan());
    }

    @Test
    void acceptedPlansAndUnknownKeysAreRead() throws IOException {
        write(line(
                "a",
                "\"kind\":\"accepted_plan\",\"accepted_plan\":{\"summary\":\"S\",\"branch\":\"feature/x\",\"role_plan\":null,"
                        + "\"acknowledged\":[\"T-1/orch-plan-1\"]},\"weight\": {\"n\": [1, 2.50]},\"by\":\"hand\""));
        PlanRecord found = plan().records().get(0);

        assertThat(found.acceptedPlan()).isNotNull().satisfies(it -> {
            assertThat(it.summary()).isEqualTo("S");
            assertThat(it.branch()).isEqualTo("feature/x");
            assertThat(it.rolePlan()).isNull();
            assertThat(it.acknowledged()).containsExactly(PlanRecordRef.parse("T-1/orch-plan-1"));
        });
        assertThat(found.extra()).containsEntry("weight", "{\"n\":[1,2.50]}").containsEntry("by", "\"hand\"");
        assertThat(PlanLine.read(PlanLine.write(found))).isEqualTo(found);
    }

    @Test
    void planThatWouldBeTooLargeIsRefusedWhole() throws IOException {
        MarkdownText note = new MarkdownText("n".repeat(1500));
        tickets.addPlanRecord(TICKET, blockedBy("x").withNote(note));
        tickets.addPlanRecord(TICKET, blockedBy("x").withNote(note));
        byte[] before = Files.readAllBytes(file);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tickets.addPlanRecord(TICKET, blockedBy("x").withNote(note)))
                .withMessageContaining("artifact");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aMarkOfTheByteOrderIsSkippedAndKept() throws IOException {
        write("\uFEFF" + line("a", "\"kind\":\"after\""));

        assertThat(plan().problems()).isEmpty();
        assertThat(plan().records()).extracting(it -> it.id().value()).containsExactly("a");
        tickets.addPlanRecord(TICKET, blockedBy("x"));
        assertThat(file).content().startsWith("\uFEFF" + line("a", "\"kind\":\"after\"") + "\n{");
        assertThat(plan().records()).hasSize(2);
    }

    /** It may hold what is in the ticket's way: not to see it must not look like not having it. */
    @Test
    void planBehindALinkIsAProblemAndNoEmptyPlan() throws IOException {
        Path artifacts = file.getParent();
        Files.move(artifacts, directory.resolve("elsewhere"));
        Files.createSymbolicLink(artifacts, directory.resolve("elsewhere"));

        assertThatExceptionOfType(MalformedTicketException.class).isThrownBy(this::plan);
        assertThat(tickets.listPlanRecords().problems()).hasSize(1);
    }

    @Test
    void plansOfManyTicketsAreAsThoseOfEach() {
        for (int i = 0; i < 400; i++) {
            tickets.create(NewTicket.titled("Ticket " + i, ADA));
            if (i % 3 != 0) {
                tickets.addPlanRecord(new TicketIdOrSlug("ticket-" + i), blockedBy("other-" + i));
            }
        }
        List<PlanRecord> each = tickets.list(TicketFilter.all()).tickets().stream()
                .map(it -> tickets.listPlanRecords(TicketIdOrSlug.of(it.id())))
                .flatMap(it -> it.records().stream())
                .toList();

        assertThat(tickets.listPlanRecords().problems()).isEmpty();
        assertThat(tickets.listPlanRecords().records()).hasSize(266).containsExactlyInAnyOrderElementsOf(each);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-05T04:01:04Z",
                "2024-02-29T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-06-05T24:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-13-05T04:01:04Z",
                "2026-06-05t04:01:04Z",
                "2026-06-05T04:01:04z",
                "2026-06-05T04-01-04Z",
                "+026-06-05T04:01:04Z",
                "2026-06-05T04:01:04.5Z",
                "2026-06-05T04:01:0\u0664Z",
                "20260-06-5T04:01:04Z"
            })
    void timeIsReadAsTheStandardReadsIt(String text) throws IOException {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeParseException e) {
            expected = null;
        }
        write(line("a", "\"kind\":\"after\",\"at\":\"" + text + "\""));

        assertThat(plan().records())
                .extracting(PlanRecord::at)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** As a merge does it that keeps the lines of both sides. */
    @Test
    void aRecordThatStandsTwiceTheSameIsNoFault() throws IOException {
        write(line("a", "\"kind\":\"after\""), line("a", "\"kind\":\"after\""));

        assertThat(tickets.doctor().findings()).isEmpty();
    }

    private PlanListing plan() {
        return tickets.listPlanRecords(TICKET);
    }

    private static NewPlanRecord blockedBy(String other) {
        return NewPlanRecord.between(PlanRelation.of(Known.BLOCKED_BY), new TicketIdOrSlug(other), ADA);
    }

    private void write(String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    private static String line(String id, String rest) {
        return "{\"id\":\"" + id + "\",\"ticket_id\":\"" + ID + "\"," + rest + "}";
    }
}
