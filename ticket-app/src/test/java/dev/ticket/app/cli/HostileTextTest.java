package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Repair;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketStorageException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a ticket says, a terminal obeys none of it. */
class HostileTextTest {
    /** Clears the screen, sets the window's title, rings, turns the text around; in one and in two bytes. */
    private static final String HOSTILE = "a\u001b[2J\u001b]0;x\u0007\u009b31m\u202eb\u007f\rc";

    private final Cli cli = new Cli();

    @BeforeEach
    void hostileTicket() {
        Ticket ticket = hostile();
        cli.tickets = new FailingBackend() {
            @Override
            RuntimeException error() {
                return new TicketStorageException(HOSTILE, HOSTILE, null);
            }

            @Override
            public TicketListing list(TicketFilter filter) {
                return new TicketListing(
                        List.of(ticket.summary()), List.of(new TicketProblem(HOSTILE, "malformed", HOSTILE)));
            }

            @Override
            public Ticket show(TicketIdOrSlug name) {
                return ticket;
            }

            @Override
            public PlanListing listPlanRecords() {
                return plan();
            }

            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug name) {
                return plan();
            }

            @Override
            public TicketDocuments documents(TicketIdOrSlug name) {
                return new TicketDocuments(HOSTILE, HOSTILE, HOSTILE);
            }

            @Override
            public RepairReport proposeRepair() {
                return repair();
            }

            @Override
            public RepairReport repair() {
                Finding finding = new Finding(HOSTILE, Finding.Severity.ERROR, HOSTILE, null, HOSTILE, HOSTILE);
                List<DocumentChange> changes = List.of(
                        new DocumentChange.Rewrite(HOSTILE, HOSTILE, HOSTILE + HOSTILE),
                        new DocumentChange.Move(HOSTILE, HOSTILE));
                return new RepairReport(List.of(new Repair(finding, changes)), new DoctorReport(List.of(finding)));
            }
        };
    }

    /** Words and names can't hold what a terminal obeys; turned text in a word is caught on the way out. */
    private static PlanListing plan() {
        List<PlanRecord> records = Stream.of("blocked_by", "conflicts_with", "waiting_capacity_note", "a\u202eb")
                .map(it -> new PlanRecord(
                        new PlanRecordId(it),
                        new TicketId("T-1"),
                        null,
                        new PlanRelation(it.replace("\u202e", "")),
                        new TicketIdOrSlug("y\u202ez"),
                        new MarkdownText(HOSTILE),
                        new AcceptedPlan(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of()),
                        null,
                        new Author("bob"),
                        null,
                        Map.of(HOSTILE, HOSTILE)))
                .toList();
        return new PlanListing(records, List.of(new TicketProblem(HOSTILE, "malformed", HOSTILE)));
    }

    private static Ticket hostile() {
        MarkdownText text =
                new MarkdownText(HOSTILE + "\n\n    " + HOSTILE + "\n\n| a |\n|---|\n| " + HOSTILE + " |\n");
        TicketEvent event = new TicketEvent(
                null,
                EventKind.of(EventKind.Known.COMMENT),
                new Author("bob"),
                null,
                HOSTILE,
                text,
                List.of(),
                Map.of("x", HOSTILE));
        return new Ticket(summary(), new Revision("r"), text, text, List.of(), List.of(event));
    }

    private static TicketSummary summary() {
        FieldValues fields = FieldValues.none()
                .with(TicketField.TITLE, HOSTILE)
                .with(TicketField.WORKFLOW_STATE, WorkflowState.of(WorkflowState.Known.QUEUED))
                .with(TicketField.LABELS, List.of(HOSTILE))
                .with(TicketField.ASSIGNEE, HOSTILE);
        return new TicketSummary(
                new TicketId("T-1"),
                new Slug("x"),
                TicketStatus.of(TicketStatus.Known.OPEN),
                fields,
                Map.of(HOSTILE, HOSTILE),
                HOSTILE);
    }

    @ParameterizedTest
    @CsvSource({
        "list",
        "list --tsv",
        "list --json",
        "list --with blockers",
        "list --with blockers --json",
        "ready",
        "ready --json",
        "blocked",
        "blocked --json",
        "conflicts",
        "conflicts --json",
        "graph",
        "graph --json",
        "graph --format mermaid",
        "plan list",
        "plan list --json",
        "__complete -- plan retract x",
        "show x",
        "show x --raw",
        "show x --json",
        "comment x --body y",
        "comment x --body y --json",
        "doctor",
        "doctor --fix",
        "doctor --fix --json",
        "doctor --dry-run",
        "doctor --dry-run --json",
        "__complete -- show x"
    })
    void terminalGetsNoControlCharacter(String line) {
        Cli.Result result = cli.onTerminal().run(line.split(" "));

        assertThat(result.out() + result.err())
                .isNotEmpty()
                .matches(it -> it.chars().noneMatch(HostileTextTest::isObeyed), "holds nothing a terminal obeys");
    }

    @Test
    void coloursAreTheOnlyEscapesThereAre() {
        cli.onTerminal();

        String out = cli.run("show", "x", "--color", "always").out();

        assertThat(out).contains("\u001b[");
        assertThat(out.replaceAll("\u001b\\[[0-9]{1,2}m", ""))
                .matches(it -> it.chars().noneMatch(HostileTextTest::isObeyed), "holds nothing a terminal obeys");
    }

    @Test
    void substitutesAreSeen() {
        assertThat(cli.onTerminal(200).run("list").out()).contains("a␛[2J␛]0;x␇");
    }

    @Test
    void programsGetTheTextInJsonAsItIs() {
        assertThat(cli.run("list", "--json")
                        .json()
                        .get("tickets")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void lineBreakInATitleBecomesABlankInTabSeparatedLines() {
        assertThat(cli.run("list").out().lines().skip(1)).hasSize(1);
    }

    @Test
    void wordThatATerminalWouldObeyIsNotProposed() {
        assertThat(cli.run("__complete", "--", "list", "--label", "").out()).isEmpty();
    }

    @Test
    void errorsAreOneLineWhateverTheySay() {
        assertThat(cli.run("doctor").err().lines()).hasSize(1);
    }

    @Test
    void argumentsAreNotObeyedEither() {
        assertThat(cli.run("\u001b[2J").err().chars()).noneMatch(HostileTextTest::isObeyed);
    }

    private static boolean isObeyed(int c) {
        return c != '\n' && c != '\t' && (Character.isISOControl(c) || c == 0x202e);
    }
}
