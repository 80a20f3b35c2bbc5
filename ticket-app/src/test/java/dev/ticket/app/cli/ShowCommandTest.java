package dev.ticket.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketIdOrSlug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShowCommandTest {
    private static final String SCRIPT_FORM = """
            # Parse dates

            path:\s
            status: open
            id: T-1
            slug: parse-dates

            ---
            id: T-1
            slug: parse-dates
            title: Parse dates
            status: open
            kind: task
            priority: P2
            labels: []
            created_at: 2026-06-05T04:01:04Z
            updated_at: 2026-06-05T04:01:04Z
            ---

            ## Why

            **Now.**

            <!-- event: create author: ada at: 2026-06-05T04:01:04Z -->

            ## Created

            Created by ada.

            ---

            """;

    private final Cli cli = new Cli();

    @BeforeEach
    void ticket() {
        cli.memory.create(cli.ticket("Parse dates").withBody(new MarkdownText("## Why\n\n**Now.**")));
    }

    @Test
    void pipeGetsTheScriptsFormFromABackendWithoutDocuments() {
        assertThat(cli.run("show", "parse-dates").out()).isEqualTo(SCRIPT_FORM);
    }

    @Test
    void pipeGetsTheLast80LinesOfTheThread() {
        comments(40);

        String out = cli.run("show", "T-1").out();

        String thread = out.substring(out.indexOf("**Now.**\n\n") + "**Now.**\n\n".length());
        assertThat(thread.lines()).hasSize(80);
        assertThat(thread).contains("Number 40").doesNotContain("Number 1\n");
    }

    @Test
    void terminalGetsARenderedPage() {
        String out = cli.onTerminal().run("show", "parse-dates").out();

        assertThat(out.lines())
                .startsWith("Parse dates", "", "id          T-1", "slug        parse-dates")
                .contains("created_at  2026-06-05 04:01 UTC (just now)", "Why", "Now.", "Events")
                .contains("Created · ada · 2026-06-05 04:01 UTC (just now)", "  Created by ada.");
    }

    @Test
    void terminalGetsTheLastTenEventsAndIsToldOfTheRest() {
        comments(12);

        String out = cli.onTerminal().run("show", "T-1").out();

        assertThat(out)
                .contains("3 earlier events are hidden", "Number 3\n", "Number 12\n")
                .doesNotContain("Number 2\n");
    }

    @Test
    void terminalGetsAsManyEventsAsAskedFor() {
        comments(12);

        assertThat(cli.onTerminal().run("show", "T-1", "--events", "all").out())
                .contains("Number 1\n")
                .doesNotContain("hidden");
        assertThat(cli.run("show", "T-1", "--events", "1").out())
                .contains("12 earlier events are hidden")
                .doesNotContain("Number 11\n");
    }

    @Test
    void terminalShowsResolutionArtifactsAndReferences() {
        cli.run("close", "T-1", "--resolution", "Fixed.", "--ref", "commit:1a2b3c4");
        cli.input("text").run("artifact", "add", "T-1", "-", "--name", "log.txt");

        assertThat(cli.onTerminal().run("view", "T-1").out())
                .contains("Resolution\n\nFixed.", "log.txt  4 bytes", "→ commit:1a2b3c4");
    }

    @Test
    void rawFormIsForTerminalsToo() {
        assertThat(cli.onTerminal().run("show", "T-1", "--raw").out()).contains("**Now.**");
    }

    @Test
    void jsonHoldsEverything() {
        cli.run("review", "T-1", "--approve", "--body", "Good.", "--ref", "branch:feature/x");

        JsonNode json = cli.run("show", "T-1", "--json").json();

        assertThat(json.get("schema_version").asInt()).isEqualTo(1);
        JsonNode ticket = json.get("ticket");
        assertThat(ticket.propertyNames())
                .contains("id", "slug", "title", "status", "revision", "body", "extra", "artifacts", "events")
                .doesNotContain("resolution");
        JsonNode review = ticket.get("events").get(1);
        assertThat(review.get("kind").asString()).isEqualTo("review");
        assertThat(review.get("at").asString()).isEqualTo("2026-06-05T04:01:04Z");
        assertThat(review.get("attributes").get("status").asString()).isEqualTo("approve");
        assertThat(review.get("refs").get(0).get("kind").asString()).isEqualTo("branch");
        assertThat(review.get("refs").get(0).get("target").asString()).isEqualTo("feature/x");
    }

    @Test
    void jsonHoldsAllEventsUnlessToldOtherwise() {
        comments(12);

        assertThat(cli.run("show", "T-1", "--json").json().get("ticket").get("events"))
                .hasSize(13);
        assertThat(cli.run("show", "T-1", "--json", "--events", "2")
                        .json()
                        .get("ticket")
                        .get("events"))
                .hasSize(2);
    }

    @Test
    void unknownNameIsNotFoundAndSimilarOnesAreNamed() {
        Cli.Result result = cli.run("show", "parse-date");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("error: no ticket has the id or slug 'parse-date'; did you mean parse-dates?");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void missingTicketIsAUsageError() {
        Cli.Result result = cli.run("show");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: missing TICKET; usage: ticket show [OPTION]... TICKET\n");
    }

    @Test
    void nameThatNoTicketCanHaveIsAUsageError() {
        Cli.Result result = cli.run("show", "two\nlines");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: TICKET: an id or slug must be one line");
    }

    private void comments(int count) {
        for (int i = 1; i <= count; i++) {
            cli.memory.addEvent(
                    new TicketIdOrSlug("T-1"),
                    NewTicketEvent.of(
                            EventKind.of(EventKind.Known.COMMENT), new Author("bob"), new MarkdownText("Number " + i)));
        }
    }

    @Test
    void nameLikeNoOtherIsAnsweredWithTheWayToSeeAll() {
        assertThat(cli.run("show", "nope").err()).contains("see all of them: ticket list --status all");
    }

    @Test
    void terminalShowsLabelsAsWords() {
        cli.run("edit", "T-1", "--label", "a,b");

        assertThat(cli.onTerminal().run("show", "T-1").out()).contains("labels      a, b\n");
        assertThat(cli.run("show", "T-1", "--raw").out()).contains("labels: [a, b]\n");
    }

    @Test
    void terminalSaysNothingOfLabelsThatAreNotThere() {
        cli.run("edit", "T-1", "--clear", "labels");

        assertThat(cli.onTerminal().run("show", "T-1").out()).doesNotContain("labels");
    }
}
