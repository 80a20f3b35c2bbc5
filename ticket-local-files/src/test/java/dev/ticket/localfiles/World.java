package dev.ticket.localfiles;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.ArtifactStore.IfPresent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tracker in memory with a few tickets, everything that can be done to it, and processes that may be dead. */
final class World {
    static final Path ROOT = Path.of("/tracker");
    static final Author ADA = new Author("ada");
    private static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    private static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    private static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);

    /** Made once: the same for every test. */
    private static final AtomicReference<@Nullable MemoryDisk> TEMPLATE = new AtomicReference<>();

    private World() {}

    /** What {@link #tickets} can do, by name: everything that writes. */
    static Map<String, Consumer<LocalTickets>> mutations() {
        Map<String, Consumer<LocalTickets>> all = new LinkedHashMap<>();
        all.put("create", it -> it.create(NewTicket.titled("Brand new", ADA)));
        all.put("comment", it -> it.addEvent(name("work"), comment("Said: ä €.\n\n---\n\nMore.")));
        all.put(
                "review",
                it -> it.review(
                        name("work"),
                        new TicketReview(
                                ReviewResult.of(ReviewResult.Known.APPROVE),
                                ADA,
                                new MarkdownText("Good."),
                                List.of(Reference.parse("commit:1a2b3c4")))));
        all.put("edit", it -> it.edit(name("work"), TicketEdit.nothing().set(TicketField.TITLE, "Other: title")));
        all.put(
                "describe",
                it -> it.edit(name("work"), TicketEdit.nothing().withBody(new MarkdownText("Another text."))));
        all.put("put off", it -> it.setStatus(name("work"), new StatusChange(OPEN, PENDING, ADA)));
        all.put(
                "close",
                it -> it.close(name("work"), new TicketClosing(OPEN, ADA, new MarkdownText("Done."), List.of())));
        all.put(
                "accept",
                it -> it.advance(
                        name("work"),
                        new WorkflowStep.Accept(
                                new AcceptedPlan("Small steps", "feature/x", null, null, List.of()), ADA)));
        all.put("reopen", it -> it.setStatus(name("old"), new StatusChange(CLOSED, OPEN, ADA)));
        all.put("attach", it -> attach(it, "logs/deep/run.txt", "log", IfPresent.REFUSE));
        all.put("replace artifact", it -> attach(it, "report.md", "new report", IfPresent.REPLACE));
        return all;
    }

    private static void attach(LocalTickets tickets, String name, String content, IfPresent ifPresent) {
        tickets.attach(
                name("work"),
                new ArtifactName(name),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                ifPresent);
    }

    static TicketIdOrSlug name(String slug) {
        return new TicketIdOrSlug(slug);
    }

    static NewTicketEvent comment(String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), ADA, new MarkdownText(text));
    }

    /** A disk on which everything is safe: a ticket under way, one that is closed, one beside them. */
    static MemoryDisk disk() {
        MemoryDisk known = TEMPLATE.get();
        if (known == null) {
            known = first();
            TEMPLATE.set(known);
        }
        return known.afterKill();
    }

    /** The same without what a clone does not bring. */
    static MemoryDisk freshDisk() {
        MemoryDisk disk = disk();
        try {
            new Steps(disk).deleteTree(ROOT.resolve(ControlDirectory.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disk.settle();
        return disk;
    }

    private static MemoryDisk first() {
        MemoryDisk disk = new MemoryDisk(ROOT);
        try {
            for (TicketStatus status : TrackerRoot.STATUSES) {
                Path directory = ROOT.resolve(status.raw());
                disk.makeDirectory(directory);
                disk.create(directory.resolve(".gitkeep"), new byte[0], directory.resolve(".gitkeep"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalTickets tickets = tickets(disk, 1);
        tickets.create(NewTicket.titled("Work", ADA));
        attach(tickets, "report.md", "old report", IfPresent.REFUSE);
        tickets.create(NewTicket.titled("Old", ADA));
        tickets.close(name("old"), new TicketClosing(OPEN, ADA, new MarkdownText("Was done."), List.of()));
        tickets.create(NewTicket.titled("Beside", ADA));
        inState(disk, "queued");
        disk.settle();
        return disk;
    }

    /** A workflow state, so that closing has a state to change as well. */
    private static void inState(MemoryDisk disk, String state) {
        try {
            Path item = ROOT.resolve("open/20260605-040104-work/item.md");
            String text = new String(disk.read(item, Integer.MAX_VALUE), StandardCharsets.UTF_8);
            disk.delete(item);
            disk.create(
                    item,
                    text.replace("\n---\n", "\nworkflow_state: " + state + "\n---\n")
                            .getBytes(StandardCharsets.UTF_8),
                    item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tracker as that process sees it; all other processes are dead. */
    static LocalTickets tickets(Disk disk, int process) {
        LocalTicketsOptions options = LocalTicketsOptions.defaults()
                .withClock(Clock.fixed(TrackerFixture.NOW, ZoneOffset.UTC))
                .withLockTimeout(Duration.ofSeconds(5));
        return new LocalTickets(new TrackerRoot(ROOT, ROOT), disk, processes(process, Set.of(process)), options);
    }

    /** Processes of one machine, some of them alive. */
    static Processes processes(int self, Set<Integer> alive) {
        return new Processes() {
            @Override
            ProcessName self() {
                return named(self, "here");
            }

            @Override
            boolean isAlive(ProcessName process) {
                return alive.contains(Integer.parseInt(process.pid()));
            }
        };
    }

    static ProcessName named(int pid, String host) {
        return new ProcessName(String.valueOf(pid), "1", "boot", "pid:[1]", host);
    }

    /** Everything in the tracker, ids of events left out, since they are random. */
    static Map<String, String> state(MemoryDisk disk) {
        Map<String, String> state = disk.everything();
        state.replaceAll((path, text) -> text.replaceAll(" id: [0-9a-f]{12} -->", " -->"));
        return state;
    }
}
