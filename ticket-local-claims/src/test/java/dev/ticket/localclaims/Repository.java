package dev.ticket.localclaims;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.usecase.AcceptTicket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repository, as far as claims look at it, with a tracker in it. */
record Repository(Path directory, Path root) {
    static final Author ADA = new Author("ada");

    /** A repository in an empty directory; its {@code .git} has no more than tells it from another directory. */
    static Repository in(Path directory) {
        try {
            Path git = Files.createDirectories(directory.resolve(".git"));
            Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
            Path root = Files.createDirectories(directory.resolve("work-items"));
            LocalTickets.init(root);
            return new Repository(directory, root);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    LocalTickets tickets() {
        return LocalTickets.open(root);
    }

    static AcceptTicket accept(Path root, Clock clock) {
        LocalTickets tickets = LocalTickets.open(root);
        return new AcceptTicket(tickets, tickets, tickets, LocalClaims.open(root, clock));
    }

    TicketId queued(String title) {
        LocalTickets tickets = tickets();
        TicketId id = tickets.create(NewTicket.titled(title, ADA)).ticket().id();
        tickets.advance(TicketIdOrSlug.of(id), new WorkflowStep.MarkReady(new MarkdownText("Small."), ADA));
        tickets.advance(TicketIdOrSlug.of(id), new WorkflowStep.Queue(new Author("hanna")));
        return id;
    }

    String state(TicketId ticket) {
        return tickets()
                .show(TicketIdOrSlug.of(ticket))
                .summary()
                .workflowState()
                .orElseThrow()
                .raw();
    }

    /** Where anything of these claims stands in the tracker. */
    List<String> traces(List<Claim> claims) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                String text = path + "\n";
                if (Files.isRegularFile(path)) {
                    text += new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                }
                for (Claim claim : claims) {
                    if (isIn(text, claim)) {
                        found.add(path + " has something of the claim of " + claim.ticket());
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static boolean isIn(String text, Claim claim) {
        // A number among those of a time, or of an id, is no process; one behind a key is.
        Pattern pid = Pattern.compile("(?<![\\w.-]|\\d:)" + claim.pid() + "(?![\\w:.-])");
        return text.contains(claim.token().value())
                || text.contains(String.valueOf(claim.host()))
                || pid.matcher(text).find();
    }
}
