package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells are told when somebody presses the tab key; {@code _} stands for an empty word. */
class CompletionTest {
    private final Cli cli = new Cli();
    private String second = "";
    private String record = "";

    @BeforeEach
    void tickets() {
        cli.memory.create(cli.ticket("Parse dates")
                .with(TicketField.LABELS, List.of("parser", "dates"))
                .with(TicketField.ASSIGNEE, "bob"));
        second = cli.create("Print dates");
        record = cli.run("plan", "add", "T-1", "after", "print-dates").out().strip();
        cli.run("close", "print-dates");
        cli.input("x").run("artifact", "add", "T-1", "-", "--name", "run 1.log");
    }

    @ParameterizedTest
    @CsvSource({
        "li,list link",
        "link parse-dates --com,--commit",
        "lo,log",
        "art,artifact",
        "ls,ls",
        "vi,view",
        "artifact _,list add read",
        "artifact r,read",
        "--json sta,status",
        "--ro,--root",
        "list --st,--status --state",
        "doctor --f,--fix",
        "list --json --js,''",
        "list --label x --lab,--label",
        "list --status _,open pending closed all",
        "list --status pe,pending",
        "list --status=pe,--status=pending",
        "'list --status open,pe','open,pending'",
        "list --sort t,title",
        "list --label p,parser",
        "list --assignee _,bob",
        "--color _,auto always never",
        "--as re,reviewer",
        "list --as _,orchestrator intake coder reviewer companion human",
        "list --as=h,--as=human",
        "list --state q,queued",
        "list --with _,blockers claim",
        "'list --with blockers,c','blockers,claim'",
        "plan _,add list retract",
        "plan add T-1 b,before blocked_by blocks",
        "plan add T-1 after par,parse-dates",
        "plan list --relation ac,accepted_plan",
        "plan list --related prin,print-dates",
        "plan retract T-1 _,RECORD",
        "graph par,parse-dates",
        "graph --format _,text mermaid",
        "status T-1 p,pending",
        "comment T-1 --role d,decision",
        "comment T-1 --ref co,commit:",
        "create --kind f,feature",
        "create --priority P0,P0",
        "edit T-1 --clear as,assignee",
        "completion z,zsh",
        "help art,artifact",
        "help artifact _,list add read",
        "help list _,''",
        "show par,parse-dates",
        "show T-,T-1 SECOND",
        "close _,parse-dates T-1",
        "show _,parse-dates T-1 print-dates SECOND",
        "show T-1 _,''",
        "artifact read T-1 _,run 1.log",
        "artifact add T-1 _,:files",
        "comment T-1 --file _,:files",
        "create --title _,''",
        "nonsense _,''",
        "show -- -,''",
        "cl,close claims claim",
        "claim _,renew release steal",
        "mark-ready _,parse-dates T-1",
        "queue _,''",
        "return T-1 --from _,ready queued",
        "accept T-1 --acknow,--acknowledge",
        "complete T-1 --token _,''",
        "accept T-1 --worktree _,:files",
        "next --acc,--accept"
    })
    void candidatesFollowFromTheModel(String line, String expected) {
        assertThat(String.join(" ", words(line.split(" "))))
                .isEqualTo(expected.replace("SECOND", second)
                        .replace("RECORD", record.substring(record.indexOf('/') + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "mark-ready, mark-parsing parse-dates",
        "queue, read-times",
        "accept, quote-times",
        "complete, write-times",
        "return, read-times quote-times",
        "block, quote-times write-times",
        "fail, write-times",
        "defer, read-times quote-times write-times",
        "claim renew, quote-times write-times",
        "claim release, quote-times write-times",
        "claim steal, write-times"
    })
    void onlyTicketsThatAStepBeginsWithAreProposed(String command, String slugs) {
        cli.create("Mark parsing");
        cli.ready("Read times");
        cli.queued("Quote times");
        cli.inProgress("Write times");
        cli.inProgress("Put off");
        cli.run("defer", "put-off", "--reason", "x");

        assertThat(words((command + " _").split(" ")).stream().filter(it -> !it.startsWith("T-")))
                .containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void ticketsInProgressAreProposedToResume() {
        cli.queued("Quote times");
        cli.inProgress("Write times");

        assertThat(words("accept", "--resume", "_")).contains("write-times").doesNotContain("quote-times");
        assertThat(words("accept", "_")).contains("quote-times").doesNotContain("write-times");
    }

    @Test
    void recordsInTheWayAreProposedToAcknowledge() {
        cli.queued("Quote times");
        cli.run("plan", "add", "quote-times", "blocked_by", "parse-dates");
        cli.run("plan", "add", "quote-times", "waiting_capacity_note", "--note", "later");
        String record = cli.run("plan", "list", "quote-times", "--json")
                .json()
                .at("/records/0/name")
                .asString();

        assertThat(words("accept", "quote-times", "--acknowledge", "_")).containsExactly(record);
        assertThat(words("accept", "--acknowledge", "_")).isEmpty();
    }

    @Test
    void groupIsDescribedByItsChapter() {
        assertThat(cli.run("__complete", "--", "claim").out()).contains("claim\tWho works on what.\n");
        assertThat(cli.run("__complete", "--", "artif").out()).contains("artifact\tFiles of a ticket.\n");
    }

    @Test
    void candidatesSayWhatTheyMean() {
        assertThat(cli.run("__complete", "--", "show", "parse").out()).isEqualTo("parse-dates\tParse dates\n");
        assertThat(cli.run("__complete", "--", "comme").out()).startsWith("comment\tAdd a comment");
    }

    @Test
    void unreadableTicketHidesNoOther() {
        cli.memory.spoil(new TicketIdOrSlug("print-dates"));

        assertThat(words("show", "p")).containsExactly("parse-dates");
    }

    @ParameterizedTest
    @CsvSource({"show _", "list --label _", "artifact read x _", "--root _ show _"})
    void errorIsNoCandidatesAndNoWords(String line) {
        cli.tickets = new FailingBackend();

        Cli.Result result = cli.run(("__complete -- " + line.replace('_', 'x')).split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.out() + result.err()).isEmpty();
    }

    @Test
    void nothingTypedIsNothingProposed() {
        assertThat(cli.run("__complete").out()).isEmpty();
        assertThat(cli.run("__complete", "--").exit()).isZero();
    }

    @Test
    void hiddenCommandIsInNoHelp() {
        assertThat(cli.run("help").out()).doesNotContain("__complete");
        assertThat(words("__")).isEmpty();
    }

    private List<String> words(String... line) {
        String[] words = new String[line.length + 2];
        words[0] = "__complete";
        words[1] = "--";
        for (int i = 0; i < line.length; i++) {
            words[i + 2] = line[i].equals("_") ? "" : line[i];
        }
        return cli.run(words).out().lines().map(it -> it.split("\t")[0]).toList();
    }
}
