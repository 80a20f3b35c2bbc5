package dev.ticket.localfiles;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.Attempted.Kind;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketException;
import dev.ticket.usecase.RelabelTicket;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The program of a process that changes shared tickets without a pause. A line {@code go N} on its input begins so many
 * mutations, {@code pause} ends them early; it answers {@code done}. The end of its input is its end.
 */
final class BusyWriter {
    private static final TicketStatus OPEN = TicketStatus.of(TicketStatus.Known.OPEN);
    private static final TicketStatus PENDING = TicketStatus.of(TicketStatus.Known.PENDING);
    private static final TicketStatus CLOSED = TicketStatus.of(TicketStatus.Known.CLOSED);
    private static final int WARM_UP = 12;
    static final String SHARED = "Shared";
    static final MarkdownText BODY = new MarkdownText("A description.\n\nThe end.");

    private final LocalTickets tickets;
    private final WorkLog log;
    private final String name;
    private final Random random;
    private final List<Kind> kinds;
    private final List<TicketIdOrSlug> shared;
    private volatile boolean paused;
    private int tried;

    private BusyWriter(Path root, Path log, String name, long seed, List<Kind> kinds) {
        this.tickets = LocalTickets.open(root);
        this.log = new WorkLog(log);
        this.name = name;
        this.random = new Random(seed);
        this.kinds = kinds;
        this.shared = tickets.list(TicketFilter.all()).tickets().stream()
                .filter(it -> it.slug() != null && it.slug().value().startsWith("shared-"))
                .map(it -> TicketIdOrSlug.of(it.id()))
                .sorted(java.util.Comparator.comparing(TicketIdOrSlug::toString))
                .toList();
    }

    /** Root, log, name, seed, and the kinds of mutations, a comma between. */
    public static void main(String[] arguments) throws Exception {
        Path log = Path.of(arguments[1]);
        List<Kind> kinds =
                Arrays.stream(arguments[4].split(",")).map(Kind::valueOf).toList();
        warmUp(Path.of(log + "-warm"), kinds);
        BusyWriter writer =
                new BusyWriter(Path.of(arguments[0]), log, arguments[2], Long.parseLong(arguments[3]), kinds);
        System.out.println("ready");
        writer.obey();
    }

    /** A fresh JVM takes most of its time between two calls of the disk: it would hardly ever be killed in one. */
    private static void warmUp(Path directory, List<Kind> kinds) throws IOException {
        Path root = directory.resolve("work-items");
        LocalTickets.init(root).create(NewTicket.titled(SHARED + " 1", new Author("warm")));
        BusyWriter writer = new BusyWriter(root, directory.resolve("log"), "warm", 1, kinds);
        for (int n = 0; n < WARM_UP; n++) {
            writer.attempt();
        }
    }

    private void obey() throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("pause")) {
                paused = true;
            } else {
                paused = false;
                int count = Integer.parseInt(order.substring("go ".length()));
                Thread work = new Thread(() -> work(count));
                work.setDaemon(true);
                work.start();
            }
        }
    }

    private void work(int count) {
        try {
            for (int n = 0; n < count && !paused; n++) {
                attempt();
            }
            System.out.println("done");
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.out.println("failed " + e);
        }
    }

    private void attempt() throws IOException {
        String token = "z" + name + "x" + tried++ + "z";
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        TicketIdOrSlug ticket = shared.get(random.nextInt(shared.size()));
        Ticket seen = tickets.show(ticket);
        TicketStatus from = seen.summary().status();
        if (from.equals(CLOSED) && (kind == Kind.CLOSE || kind == Kind.MOVE)) {
            kind = Kind.REOPEN;
        } else if (kind == Kind.REOPEN && !from.equals(CLOSED)) {
            kind = Kind.CLOSE;
        }
        String basis = kind == Kind.EDIT ? seen.summary().title() : from.raw();
        log.tries(token, kind, kind == Kind.CREATE ? "-" : ticket.toString(), basis);
        try {
            mutate(token, kind, ticket, seen);
        } catch (TicketException e) {
            log.refused(
                    token, e.getClass().getSimpleName() + ": " + e.getMessage().replaceAll("\\s+", " "));
            return;
        }
        log.acknowledged(token);
    }

    private void mutate(String token, Kind kind, TicketIdOrSlug ticket, Ticket seen) {
        TicketStatus from = seen.summary().status();
        Author author = new Author(token);
        MarkdownText text = new MarkdownText("Text of " + token + ".");
        switch (kind) {
            case COMMENT ->
                tickets.addEvent(ticket, NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), author, text));
            case REVIEW ->
                tickets.review(
                        ticket, new TicketReview(ReviewResult.of(ReviewResult.Known.APPROVE), author, text, List.of()));
            case EDIT ->
                tickets.edit(
                        ticket,
                        TicketEdit.nothing()
                                .set(TicketField.TITLE, "Title " + token)
                                .ifRevision(seen.revision()));
            case LABEL ->
                new RelabelTicket(tickets, tickets).relabel(ticket, TicketEdit.nothing(), List.of(token), List.of());
            case MOVE -> tickets.setStatus(ticket, new StatusChange(from, from.equals(OPEN) ? PENDING : OPEN, author));
            case REOPEN -> tickets.setStatus(ticket, new StatusChange(CLOSED, OPEN, author));
            case CLOSE -> tickets.close(ticket, new TicketClosing(from, author, text, List.of()));
            case ATTACH ->
                tickets.attach(
                        ticket,
                        new ArtifactName(token + ".txt"),
                        new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8)),
                        IfPresent.REFUSE);
            case CREATE ->
                tickets.create(NewTicket.titled("The same title", author).withBody(BODY));
        }
    }
}
