package dev.ticket.localfiles;

import static dev.ticket.localfiles.Fork.TICKET;
import static dev.ticket.localfiles.TrackerFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Priority;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergeConflict;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.Settlement;
import dev.ticket.domain.merge.Versions;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketMerger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tickets that two trackers changed, and single files as git hands them over. */
class LocalMergerTest {
    private static final Author BOB = new Author("bob");
    private static final TicketStatus OPEN = new TicketStatus("open");
    private static final TicketStatus PENDING = new TicketStatus("pending");
    private static final TicketStatus CLOSED = new TicketStatus("closed");
    private static final String ITEM = "work-items/open/20260605-040104-parse-dates/item.md";
    private static final String THREAD = "work-items/open/20260605-040104-parse-dates/thread.md";
    private static final String PLAN = "work-items/open/20260605-040104-parse-dates/artifacts/orchestration-plan.jsonl";

    private final TicketMerger merger = LocalTickets.merger();

    private final Fork fork = new Fork();

    private static NewTicketEvent comment(Author author, String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), author, new MarkdownText(text));
    }

    private Ticket shown(MergedTicket merged) {
        return fork.written(merged).after(0).show(TICKET);
    }

    private MergedFile merged(String path, String base, String ours, String theirs) {
        Versions<FileContent> versions = new Versions<>(base, ours, theirs).map(FileContent::of);
        MergedFile merged = merger.mergeFile(path, versions);
        assertThat(merger.mergeFile(path, versions.swapped()))
                .as("the other way round")
                .isEqualTo(merged);
        return merged;
    }

    @Test
    void aCommentAndACloseAreBothThere() {
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(60).close(TICKET, new TicketClosing(OPEN, ADA, new MarkdownText("Fixed."), List.of()));
        theirs.after(30).addEvent(TICKET, comment(BOB, "Look here."));
        MergedTicket merged = fork.merged(ours, theirs);

        assertThat(merged.conflicts()).isEmpty();
        Ticket ticket = shown(merged);
        assertThat(ticket.summary().status()).isEqualTo(CLOSED);
        assertThat(ticket.events()).extracting(it -> it.kind().raw()).containsExactly("create", "comment", "close");
        assertThat(ticket.summary().fields().find(TicketField.UPDATED_AT)).contains(TrackerFixture.NOW.plusSeconds(60));
        assertThat(Fork.findings(fork.written(merged))).isEmpty();
    }

    @Test
    void ofTwoClosingsTheLaterHasTheWordAndTheOtherIsKept() {
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(10).close(TICKET, new TicketClosing(OPEN, ADA, new MarkdownText("First."), List.of()));
        theirs.after(20).close(TICKET, new TicketClosing(OPEN, BOB, new MarkdownText("Second."), List.of()));
        MergedTicket merged = fork.merged(ours, theirs);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.version().files())
                .containsEntry("resolution.md", FileContent.of("Second.\n"))
                .containsEntry("artifacts/resolution-20260605-040114.md", FileContent.of("First.\n"));
        assertThat(shown(merged).events())
                .extracting(it -> it.kind().raw())
                .containsExactly("create", "close", "close");
        assertThat(Fork.findings(fork.written(merged))).isEmpty();
    }

    @Test
    void aTicketThatOneSideClosedIsDoneAlthoughTheOtherMadeItReady() {
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(10).close(TICKET, new TicketClosing(OPEN, ADA, new MarkdownText("Fixed."), List.of()));
        theirs.after(20).advance(TICKET, new WorkflowStep.MarkReady(new MarkdownText("Planned."), BOB));

        MergedTicket merged = fork.merged(ours, theirs);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(shown(merged).summary().workflowState()).isEmpty();
    }

    @Test
    void twoStatesAreAConflictAndASettlementBringsTheRest() {
        fork.base.after(1).advance(TICKET, new WorkflowStep.MarkReady(new MarkdownText("Planned."), ADA));
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(10).advance(TICKET, new WorkflowStep.Queue(ADA));
        theirs.after(20)
                .advance(
                        TICKET,
                        new WorkflowStep.ReturnToPlanning(new WorkflowState("ready"), new MarkdownText("No."), BOB));
        MergedTicket merged = fork.merged(ours, theirs);
        Fork.Side written = fork.written(merged);

        assertThat(merged.conflicts()).extracting(MergeConflict::field).contains("workflow_state");
        assertThat(Fork.findings(written)).singleElement().asString().startsWith("unsettled-conflict");
        written.now = theirs.now;
        LocalTickets tickets = written.after(5);
        tickets.settle(TICKET, new Settlement(TicketEdit.nothing(), Map.of("workflow_state", "queued"), false, ADA));
        assertThat(tickets.show(TICKET).summary().fields().find(TicketField.QUEUED_BY))
                .contains(ADA);
        assertThat(Fork.findings(written)).isEmpty();
    }

    @Test
    void oneFieldWithTwoValuesIsMarkedUntilItIsSettled() {
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(10).edit(TICKET, TicketEdit.nothing().set(TicketField.PRIORITY, new Priority("P0")));
        theirs.after(20)
                .edit(
                        TICKET,
                        TicketEdit.nothing()
                                .set(TicketField.PRIORITY, new Priority("P1"))
                                .set(TicketField.ASSIGNEE, "bob"));
        MergedTicket merged = fork.merged(ours, theirs);
        Fork.Side written = fork.written(merged);

        assertThat(merged.conflicts()).extracting(MergeConflict::field).containsExactly("priority");
        assertThat(merged.version().files().get("item.md").toString())
                .contains("\npriority: P1\n", "\nassignee: bob\n")
                .contains("\nmerge_conflicts: ['priority: P0', 'priority: P1']\n");
        written.after(100).settle(TICKET, new Settlement(TicketEdit.nothing(), Map.of("priority", "P0"), false, ADA));
        assertThat(fork.version(written).files().get("item.md").toString())
                .contains("\npriority: P0\n")
                .doesNotContain("merge_conflicts");
        assertThat(Fork.findings(written)).isEmpty();
    }

    @Test
    void aClosedTicketThatBothOpenedElsewhereIsMarked() {
        fork.base.after(1).close(TICKET, new TicketClosing(OPEN, ADA, new MarkdownText("Fixed."), List.of()));
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        ours.after(10).setStatus(TICKET, new StatusChange(CLOSED, OPEN, ADA));
        theirs.after(20).setStatus(TICKET, new StatusChange(CLOSED, PENDING, BOB));
        MergedTicket merged = fork.merged(ours, theirs);

        assertThat(merged.version().status()).isEqualTo(PENDING);
        assertThat(merged.conflicts()).extracting(MergeConflict::field).containsExactly("status");
        assertThat(Fork.findings(fork.written(merged)))
                .singleElement()
                .asString()
                .startsWith("unsettled-conflict");
    }

    @Test
    void twoFilesOfOneNameAreBothThere() {
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        attach(ours, "b");
        attach(theirs, "a");
        MergedTicket merged = fork.merged(ours, theirs);

        assertThat(merged.version().files())
                .containsEntry("artifacts/report.md", FileContent.of("a"))
                .containsEntry("artifacts/report-2.md", FileContent.of("b"));
        assertThat(merged.conflicts()).extracting(MergeConflict::file).containsExactly("artifacts/report.md");
    }

    private static void attach(Fork.Side side, String text) {
        side.after(5)
                .attach(
                        TICKET,
                        new ArtifactName("report.md"),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        IfPresent.REFUSE);
    }

    private static String item(String... fields) {
        return "---\n" + String.join("\n", fields) + "\n---\n\nText.\n";
    }

    @Test
    void fieldsKeepTheBytesOfTheSideThatChangedThem() {
        assertThat(merged(
                                ITEM,
                                item("id: x", "title: a   # why", "note: [1,2]", "kind: bug"),
                                item("id: x", "title: a   # why", "note: [1,2]", "kind: 'task'", "extra: {a: 1}"),
                                item("# first", "id: x", "title: \"b\"   # why", "note: [1,2]", "kind: bug"))
                        .content())
                .hasToString(item(
                        "# first", "id: x", "title: \"b\"   # why", "note: [1,2]", "kind: 'task'", "extra: {a: 1}"));
    }

    @Test
    void listsAreMergedAsSetsAlsoThoseNobodyKnows() {
        assertThat(merged(
                                ITEM,
                                item("labels: [a, b]", "seen: [x]"),
                                item("labels: [a, b, c]", "seen: []"),
                                item("labels:", "  - b", "  - 'd: e'", "seen: [x, y]"))
                        .content()
                        .toString())
                .contains("[b, c, 'd: e']", "seen: [y]");
    }

    @Test
    void anOlderSpellingIsTheSameField() {
        assertThat(merged(ITEM, item("risks: [a]"), item("risks: [a, b]"), item("risks: [a, c]"))
                        .content())
                .hasToString(item("risks: [a, b, c]"));
    }

    @Test
    void oneValueInTwoSpellingsIsNoConflict() {
        assertThat(merged(ITEM, item("kind: a"), item("kind: 'b'"), item("kind: b"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void aHeadThatCantBeReadIsMergedAsText() {
        MergedFile merged =
                merged(ITEM, item("kind: a", "no field"), item("kind: b", "no field"), item("kind: c", "no field"));

        assertThat(merged.isSettled()).isFalse();
        assertThat(merged.content().toString()).contains("<<<<<<< one side\nkind: b\n=======\nkind: c\n");
    }

    @Test
    void lineEndsFollowTheSideThatChangedThem() {
        String base = item("kind: a", "title: b");

        assertThat(merged(
                                ITEM,
                                base,
                                base.replace("\n", "\r\n"),
                                base.replace("kind: a", "kind: z").replace("Text.", "Text.\nMore."))
                        .content())
                .hasToString(item("kind: z", "title: b")
                        .replace("Text.", "Text.\nMore.")
                        .replace("\n", "\r\n"));
    }

    @Test
    void aDescriptionThatBothChangedIsMarkedOrMerged() {
        String base = item("kind: a") + "One.\n\nTwo.\n";

        assertThat(merged(ITEM, base, base.replace("One", "1"), base.replace("Two", "2"))
                        .content())
                .hasToString(item("kind: a") + "1.\n\n2.\n");
        MergedFile conflict = merged(ITEM, base, base.replace("Two", "2"), base.replace("Two", "3"));
        assertThat(conflict.conflicts()).hasSize(1);
        assertThat(conflict.content().toString()).endsWith("=======\n3.\n>>>>>>> the other side\n");
    }

    private static String event(String kind, String at, String id, String body) {
        return "<!-- event: " + kind + " author: ada at: 2026-06-05T" + at + "Z id: " + id + " -->\n\n## Comment\n\n"
                + body + "\n\n---\n";
    }

    private static final String FIRST = event("create", "04:01:04", "a0", "Created.");

    @Test
    void ofTwoEventsWithOneIdTheLowerGetsAnother() {
        String ours = FIRST + "\n" + event("comment", "05:00:00", "b0", "One.");
        String theirs = FIRST + "\n" + event("comment", "06:00:00", "b0", "Two.");
        ThreadFile thread =
                ThreadFile.read(merged(THREAD, FIRST, ours, theirs).content().toString());

        assertThat(thread.events()).extracting(it -> it.body().text()).containsExactly("Created.", "One.", "Two.");
        assertThat(thread.events()).extracting(it -> String.valueOf(it.id())).doesNotHaveDuplicates();
        assertThat(thread.event(1).id()).hasToString("b0");
    }

    @Test
    void anEventThatIsNoLongerTheLastGetsItsEmptyLine() {
        String ours = FIRST + "\n" + event("comment", "05:00:00", "b0", "One.");
        String theirs = FIRST + "\n" + event("comment", "06:00:00", "c0", "Two.");

        assertThat(merged(THREAD, FIRST, ours, theirs).content())
                .hasToString(ours + "\n" + event("comment", "06:00:00", "c0", "Two."));
    }

    @Test
    void threadsWithoutABaseShareWhatTheyShare() {
        String ours = FIRST + "\n" + event("comment", "05:00:00", "b0", "One.");

        assertThat(merged(THREAD, "", ours, FIRST + "\n" + event("comment", "04:30:00", "c0", "Two."))
                        .content())
                .hasToString(FIRST + "\n" + event("comment", "04:30:00", "c0", "Two.") + "\n"
                        + event("comment", "05:00:00", "b0", "One."));
    }

    @Test
    void anEventThatWouldHideAnotherIsAConflict() {
        String ours = FIRST + "\n" + event("comment", "05:00:00", "b0", "```\nopen");
        String theirs = FIRST + "\n" + event("comment", "06:00:00", "c0", "```\nclosed\n```");
        MergedFile merged = merged(THREAD, FIRST, ours, theirs);

        assertThat(merged.conflicts())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("hide"));
        assertThat(merged.content().toString()).contains("open", "closed", "<<<<<<< one side");
    }

    private static String record(String id, String kind, String rest) {
        return "{\"id\":\"orch-plan-" + id + "\",\"ticket_id\":\"20260605-040104-parse-dates\",\"kind\":\"" + kind
                + "\"" + rest + "}\n";
    }

    @Test
    void ofTwoRecordsWithOneIdTheLowerGetsAnotherAndItsRetractionFollows() {
        String base = record("20260605-050000-1", "before", ",\"related_ticket\":\"x\"");
        String ours = base + record("20260605-060000-2", "before", ",\"related_ticket\":\"a\"");
        String theirs = base
                + record("20260605-060000-2", "before", ",\"related_ticket\":\"b\"")
                + record("20260605-070000-3", "retracted", ",\"retracts\":\"orch-plan-20260605-060000-2\"");

        assertThat(merged(PLAN, base, ours, theirs).content())
                .hasToString(ours
                        + record("20260605-060000-3", "before", ",\"related_ticket\":\"b\"")
                        + record("20260605-070000-3", "retracted", ",\"retracts\":\"orch-plan-20260605-060000-3\""));
    }

    @Test
    void whatIsNoTextIsAConflictAsOurSideHasIt() {
        byte[] binary = {1, 0, 2};
        Versions<FileContent> versions =
                new Versions<>(FileContent.of("a"), FileContent.of(binary), FileContent.of("b"));
        MergedFile merged = merger.mergeFile("work-items/open/x/artifacts/a.bin", versions);

        assertThat(merged.isSettled()).isFalse();
        assertThat(merged.content()).isEqualTo(FileContent.of(binary));
    }

    @Test
    void twoResolutionsOfOneFileAreBothThere() {
        assertThat(merged("closed/x/resolution.md", "", "Two.\n", "One.\n"))
                .isEqualTo(new MergedFile(FileContent.of("One.\n\n---\n\nTwo.\n"), List.of()));
        assertThat(merged("closed/x/resolution.md", "", "One.\n\n---\n\nTwo.\n", "One.\n")
                        .content())
                .hasToString("One.\n\n---\n\nTwo.\n");
    }

    @Test
    void anArtifactOfTheNameOfAnItemIsText() {
        String path = "work-items/open/x/artifacts/item.md";

        assertThat(merged(path, "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n").content())
                .hasToString("A\nb\nC\n");
    }

    @Test
    void aSideThatHasItNotIsRefused() {
        FileContent there = FileContent.of("a");

        assertThatThrownBy(() -> merger.mergeFile(ITEM, new Versions<>(there, there, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
