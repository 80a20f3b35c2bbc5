package dev.ticket.localfiles;

import static dev.ticket.localfiles.Fork.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Priority;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.TicketVersion;
import dev.ticket.domain.merge.Versions;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketException;
import dev.ticket.ports.TicketMerger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever two sides do to a ticket, a merge is the same from both of them, loses nothing and leaves a sound ticket. */
class MergePropertyTest {
    private static final int RUNS = Boolean.getBoolean("long") ? 20_000 : 150;

    private final TicketMerger merger = LocalTickets.merger();

    @Test
    void aMergeIsTheSameFromBothSidesAndLosesNothing() {
        long first = Long.getLong("seed", System.nanoTime() & 0xFFFF_FFFFL);
        int settled = 0;
        for (int run = 0; run < RUNS; run++) {
            settled += check(first + run) ? 1 : 0;
        }
        Figures.add("random merges", RUNS);
        Figures.add("random merges without a conflict", settled);
        assertThat(settled).as("merges without a conflict").isPositive();
    }

    /** Gives back whether nothing was left to decide. */
    private boolean check(long seed) {
        String as = "-Dseed=" + seed;
        Random random = new Random(seed);
        Fork fork = new Fork();
        change(fork.base, random, "base");
        Fork.Side ours = fork.side();
        Fork.Side theirs = fork.side();
        change(ours, random, "ours");
        change(theirs, random, "theirs");
        Versions<TicketVersion> versions = fork.versions(ours, theirs);
        MergedTicket merged = merger.merge(versions);

        assertThat(merger.merge(versions.swapped())).as(as).isEqualTo(merged);
        assertThat(merger.merge(new Versions<>(versions.base(), versions.ours(), versions.base()))
                        .version())
                .as(as + " merged with the base")
                .isEqualTo(versions.ours());
        files(versions, as);
        Fork.Side written = fork.written(merged);
        assertThat(Fork.findings(written))
                .as(as + " " + merged)
                .allMatch(it -> it.startsWith("unsettled-conflict ") || it.startsWith("conflict-markers "));
        assertThat(Fork.findings(written).isEmpty() || !merged.isSettled())
                .as(as)
                .isTrue();
        kept(fork, List.of(ours, theirs), written, as);
        return merged.isSettled();
    }

    /** Each file by itself, as git has it merged. */
    private void files(Versions<TicketVersion> versions, String as) {
        for (String path : List.of("item.md", "thread.md", "artifacts/" + PlanFile.NAME, "resolution.md")) {
            Versions<FileContent> file = versions.map(it -> it.files().get(path));
            if (file.ours() != null && file.theirs() != null) {
                MergedFile merged = merger.mergeFile("open/x/" + path, file);
                assertThat(merger.mergeFile("open/x/" + path, file.swapped()))
                        .as(as)
                        .isEqualTo(merged);
            }
        }
    }

    private static void kept(Fork fork, List<Fork.Side> sides, Fork.Side merged, String as) {
        LocalTickets tickets = merged.after(0);
        List<TicketEvent> events = tickets.show(TICKET).events();
        List<PlanRecord> records = tickets.listPlanRecords(TICKET).records();
        assertThat(events).as(as).doesNotHaveDuplicates();
        List<String> texts = fork.version(merged).files().values().stream()
                .map(FileContent::toString)
                .toList();
        for (Fork.Side side : sides) {
            LocalTickets own = side.after(0);
            List<TicketEvent> mine = own.show(TICKET).events();
            assertThat(events.stream().filter(mine::contains).toList()).as(as).isEqualTo(mine);
            assertThat(notes(records))
                    .as(as)
                    .containsAll(notes(own.listPlanRecords(TICKET).records()));
            fork.version(side).files().forEach((path, content) -> {
                boolean text = path.startsWith("artifacts/") && !path.endsWith(PlanFile.NAME)
                        || path.equals(TicketDirectory.RESOLUTION);
                if (text && !content.equals(fork.version(fork.base).files().get(path))) {
                    assertThat(texts).as(as + " " + path).anyMatch(it -> it.contains(content.toString()));
                }
            });
        }
    }

    /** What a record says besides its id, which may be another one. */
    private static List<String> notes(List<PlanRecord> records) {
        return records.stream()
                .map(it -> it.relation() + " " + it.note() + it.at())
                .toList();
    }

    private static void change(Fork.Side side, Random random, String who) {
        for (int i = random.nextInt(10); i > 0; i--) {
            try {
                change(side.after(random.nextInt(4)), random, new Author(who), new MarkdownText(who + " " + i));
            } catch (TicketException e) {
                // The ticket is not there for that; another change may do.
            }
        }
    }

    private static void change(LocalTickets tickets, Random random, Author author, MarkdownText text) {
        TicketStatus status = tickets.show(TICKET).summary().status();
        List<TicketStatus> others = TrackerRoot.STATUSES.stream()
                .filter(it -> !it.raw().equals("closed"))
                .toList();
        switch (random.nextInt(16)) {
            case 0, 1, 2 ->
                tickets.addEvent(TICKET, NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), author, text));
            case 3 -> tickets.review(TICKET, review(random, author, text));
            case 4, 5, 6 -> tickets.edit(TICKET, edit(random));
            case 7 -> tickets.edit(TICKET, TicketEdit.nothing().withBody(body(tickets, random, text)));
            case 8 -> tickets.close(TICKET, new TicketClosing(status, author, text, List.of()));
            case 9 -> tickets.setStatus(TICKET, new StatusChange(status, others.get(random.nextInt(2)), author));
            case 10 -> tickets.attach(TICKET, artifact(random), content(text), IfPresent.REPLACE);
            case 11 ->
                tickets.addPlanRecord(
                        TICKET,
                        new NewPlanRecord(
                                PlanRelation.of(PlanRelation.Known.WAITING_CAPACITY_NOTE), null, text, author));
            case 12 ->
                tickets.listPlanRecords(TICKET).current().stream()
                        .findFirst()
                        .ifPresent(it -> tickets.retractPlanRecord(TICKET, new PlanRetraction(it.id(), text, author)));
            default -> tickets.advance(TICKET, step(random, author, text));
        }
    }

    private static TicketReview review(Random random, Author author, MarkdownText text) {
        ReviewResult.Known result = ReviewResult.Known.values()[random.nextInt(2)];
        return new TicketReview(ReviewResult.of(result), author, text, List.of());
    }

    private static TicketEdit edit(Random random) {
        TicketEdit edit = TicketEdit.nothing();
        return switch (random.nextInt(6)) {
            case 0 -> edit.set(TicketField.PRIORITY, new Priority("P" + random.nextInt(4)));
            case 1 ->
                edit.set(
                        TicketField.TITLE,
                        List.of("Parse", "TUI: picker", "[x] y").get(random.nextInt(3)));
            case 2 -> edit.set(TicketField.ASSIGNEE, List.of("ada", "bob").get(random.nextInt(2)));
            case 3 -> edit.clear(TicketField.ASSIGNEE);
            case 4 -> edit.set(TicketField.LABELS, words(random));
            default ->
                random.nextBoolean()
                        ? edit.clear(TicketField.RISK_FLAGS)
                        : edit.set(TicketField.RISK_FLAGS, words(random));
        };
    }

    private static List<String> words(Random random) {
        return Stream.of("a", "b: c", "d", "e, f")
                .filter(it -> random.nextBoolean())
                .toList();
    }

    private static MarkdownText body(LocalTickets tickets, Random random, MarkdownText text) {
        List<String> lines =
                new ArrayList<>(tickets.show(TICKET).body().text().lines().toList());
        lines.add(random.nextInt(lines.size() + 1), text.text() + "\n");
        return new MarkdownText(String.join("\n", lines));
    }

    private static ArtifactName artifact(Random random) {
        return new ArtifactName(random.nextBoolean() ? "report.md" : "log");
    }

    private static ByteArrayInputStream content(MarkdownText text) {
        return new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8));
    }

    private static WorkflowStep step(Random random, Author author, MarkdownText text) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new WorkflowStep.MarkReady(text, author);
            case 2 -> new WorkflowStep.Queue(author);
            case 3 -> new WorkflowStep.Accept(AcceptedPlan.empty(), author);
            case 4 -> new WorkflowStep.Complete(author);
            case 5 ->
                new WorkflowStep.ReturnToPlanning(
                        WorkflowState.of(random.nextBoolean() ? WorkflowState.Known.READY : WorkflowState.Known.QUEUED),
                        text,
                        author);
            default -> new WorkflowStep.Defer(text, author);
        };
    }
}
