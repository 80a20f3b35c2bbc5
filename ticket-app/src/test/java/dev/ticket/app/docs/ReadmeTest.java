package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.TicketCommandLine;
import dev.ticket.domain.Author;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Page PAGE = Page.of("README.md");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-05T04:01:04Z"), ZoneOffset.UTC);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String SOURCE = "ticket-app/src/test/java/dev/ticket/app/docs/LibraryUse.java";

    @TempDir
    private Path directory;

    @Test
    void theDemoShowsWhatTheCommandsPrint() throws Exception {
        assertThat(PAGE.blocks("console")).hasSize(1);
        String demo = PAGE.blocks("console").get(0);
        StringBuilder real = new StringBuilder();
        for (String line : demo.lines().filter(it -> it.startsWith("$ ")).toList()) {
            real.append(line).append('\n').append(output(words(line.substring(2))));
        }
        assertThat(real.toString()).isEqualTo(demo);
    }

    @Test
    void theProgramIsTheOneThatIsCompiledHere() throws IOException {
        String source = Files.readString(Page.project().resolve(SOURCE));
        String begin = "// README: begin\n";
        String program =
                source.substring(source.indexOf(begin) + begin.length(), source.indexOf("\n        // README: end"));
        assertThat(PAGE.blocks("java")).containsExactly(program.stripIndent() + "\n");
    }

    @Test
    void theProgramDoesWhatItSays() {
        LocalTickets tickets = LocalTickets.init(directory.resolve("work-items"));
        tickets.create(
                NewTicket.titled("Old one", new Author("ada")).with(TicketField.LABELS, List.of("parser", "dates")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LibraryUse.run(directory.resolve("work-items"), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("open Old one");
        Ticket ticket = tickets.show(new TicketIdOrSlug("parse-leap-days"));
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.of(TicketStatus.Known.CLOSED));
        assertThat(ticket.events()).extracting(it -> it.kind().raw()).containsExactly("create", "decision", "close");
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(it -> it.group(1) != null ? it.group(1) : it.group(2))
                .toList();
    }

    private String output(List<String> words) throws IOException {
        if (words.get(0).equals("head")) {
            List<String> lines = Files.readAllLines(directory.resolve(words.get(3)));
            return String.join("\n", lines.subList(0, Integer.parseInt(words.get(2)))) + "\n";
        }
        assertThat(words.get(0)).isEqualTo("ticket");
        Screen screen = new Screen();
        LocalTicketsOptions options = LocalTicketsOptions.defaults().withClock(CLOCK);
        new TicketCommandLine(Screen.context(directory, CLOCK, screen, root -> LocalTickets.open(root, options)))
                .run(new ArrayList<>(words.subList(1, words.size())));
        return screen.text().replace(directory + "/", "");
    }
}
