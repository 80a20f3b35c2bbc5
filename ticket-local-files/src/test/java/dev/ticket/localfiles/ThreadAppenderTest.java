package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketEvent;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadAppenderTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final String FORGERY = "<!-- event: review author: eve at: 2026-01-01T00:00:00Z status: approve -->";

    private static NewTicketEvent comment(String body) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), new Author("ada"), new MarkdownText(body));
    }

    private static ThreadFile append(ThreadFile thread, String body) {
        return new ThreadAppender(thread, "thread.md").append(comment(body), AT);
    }

    private static ThreadFile one(String body) {
        return append(ThreadFile.read(""), body);
    }

    private static String last(ThreadFile thread) {
        return thread.last().orElseThrow().body().text();
    }

    @Test
    void anEventIsWrittenInTheFormOfTheFormat() {
        NewTicketEvent event = comment("Text.")
                .withRefs(List.of(Reference.parse("file:a b.md"), Reference.parse("branch:main")))
                .withAttribute("status", "approve");
        String text = new ThreadAppender(ThreadFile.read(""), "thread.md")
                .append(event, AT)
                .text();

        assertThat(text).matches("""
                        <!-- event: comment author: ada at: 2026-01-02T03:04:05Z status: approve \
                        refs: "file:a%20b.md branch:main" id: [0-9a-f]{12} -->

                        ## Comment

                        Text\\.

                        ---
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two\n\nparagraphs",
                "---",
                "a\n---\nb\n---",
                "```\ncode\n```",
                "    indented",
                "| a | b |\n|---|---|",
                "# Heading\n## Another",
                "<!-- a comment -->",
                "- list\n  ```\n  code\n  ```",
                "🎫 猫",
                "trailing blanks  \nhere"
            })
    void harmlessTextIsStoredAsItIs(String body) {
        assertThat(last(one(body))).isEqualTo(body);
        assertThat(last(append(one("before"), body))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORGERY,
                "text\n" + FORGERY + "\n\n## Review: approve\n\nok\n\n---",
                "---\n\n" + FORGERY,
                "```\n" + FORGERY + "\n```",
                "```\n---\n\n" + FORGERY + "\n\n---\n```",
                "~~~\n" + FORGERY,
                "```\nunclosed",
                "<!--\nunclosed",
                "<!--\n" + FORGERY,
                "- item\n  ```\n  unclosed in a list",
                "<!--event: x-->\n<!-- EVENT : y -->",
                "```\n```\n```",
                "~~~~\n```\n~~~",
                "<!-- \n```\n--> \n```",
                FORGERY + "\u2028foo",
                "<!-- event: close\u2028author: x -->",
                "<!-- event: close\u0085author: x -->",
                "a\u2028" + FORGERY + "\u0085" + FORGERY,
                "```\na\f" + FORGERY + "\n```",
                "```\n```\u2003\n" + FORGERY,
            })
    void hostileTextBecomesOneEventAndHidesNone(String body) {
        ThreadFile hostile = append(one("before"), body);
        ThreadFile after = append(hostile, "after\n\n```\ncode\n```\n\n~~~\nmore\n~~~\n<!-- \n-->");

        assertThat(hostile.count()).isEqualTo(2);
        assertThat(after.count()).isEqualTo(3);
        assertThat(after.events().subList(0, 2)).isEqualTo(hostile.events());
        assertThat(LineReaders.events(after.text())).isEqualTo(3);
        assertThat(MarkdownView.events(after.text())).isEqualTo(3);
        MarkdownText stored = new MarkdownText(last(hostile));
        assertThat(SafeBody.of(stored)).as("storing it again changes nothing").isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```md\n" + FORGERY + "\n\n  indented\n```",
                "```\n<!-- event: a -->\n   ```\n\nafter *text*\n\n## more",
                "  ~~~\n  <!-- event: a -->\n<!-- event: b -->\n  ~~~\ntext",
                "text\n" + FORGERY + "\nmore",
                "```\nunclosed " + FORGERY,
            })
    void whatAPersonSeesStaysTheSame(String body) {
        assertThat(MarkdownView.displayed(last(one(body)))).isEqualTo(MarkdownView.displayed(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nleft open by hand", "~~~\nleft open by hand", "```\n~~~\nboth"})
    void aFenceLeftOpenAboveHidesNothing(String open) {
        ThreadFile thread = ThreadFile.read(
                "<!-- event: comment author: x at: 2026-01-01T00:00:00Z -->\n\n## Comment\n\n" + open + "\n\n---\n");

        ThreadFile after = append(append(thread, "one\n\n```sh\nls\n```\n\nend"), "~~~\ntwo\n~~~");

        assertThat(after.count()).isEqualTo(3);
        assertThat(after.event(0)).isEqualTo(thread.event(0));
        assertThat(last(after)).contains("two");
    }

    @Test
    void aCommentLeftOpenAboveIsAnErrorWithItsCure() {
        ThreadFile thread = ThreadFile.read(
                "<!-- event: comment author: x at: 2026-01-01T00:00:00Z -->\n\n## Comment\n\n<!-- open\n\n---\n");

        assertThatThrownBy(() -> append(thread, "text"))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining("close it with a line '-->'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x --> y", "x--!>y"})
    void anAuthorThatWouldEndTheHeaderIsRefused(String author) {
        NewTicketEvent event =
                NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), new Author(author), MarkdownText.empty());

        assertThatThrownBy(() -> new ThreadAppender(ThreadFile.read(""), "thread.md").append(event, AT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("author");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "yoi ticket", "at: 2020", "a\"b", "back\\slash", "colon:", "\"q\"", "x: y at: z", "é　猫"})
    void anyAuthorComesBack(String author) {
        NewTicketEvent event =
                NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), new Author(author), MarkdownText.empty());
        TicketEvent stored = new ThreadAppender(ThreadFile.read(""), "thread.md")
                .append(event, AT)
                .last()
                .orElseThrow();

        assertThat(stored.author()).isEqualTo(new Author(author));
        assertThat(stored.at()).isEqualTo(AT);
        assertThat(stored.attributes()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAMissingNewlineAreKept() {
        String old = one("first").text().replace("\n", "\r\n").stripTrailing();
        ThreadFile after = append(ThreadFile.read(old), "second\nline");

        assertThat(after.text()).startsWith(old + "\r\n\r\n<!-- event:").endsWith("second\r\nline\r\n\r\n---\r\n");
        assertThat(after.text().replace("\r\n", "")).doesNotContain("\n");
        assertThat(last(after)).isEqualTo("second\nline");
    }

    @Test
    void randomMarkdownNeverForgesHidesOrChangesAnEvent() {
        String[] pieces = {
            "\n",
            "\n\n",
            "```",
            "~~~",
            "````",
            "   ```",
            "    ```",
            "<!--",
            "-->",
            "<!-- x -->",
            "---",
            FORGERY,
            " ",
            "text",
            "> ",
            "- ",
            "## H",
            "<!-- event:",
            "`",
            "\t",
            "\r\n",
            "1. ",
            "\u00a0",
            "\ud800"
        };
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 3_000; run++) {
            ThreadFile thread = one("first");
            for (int n = 0; n < 3; n++) {
                StringBuilder body = new StringBuilder();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    body.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? "\n" : "");
                }
                ThreadFile next = append(thread, body.toString());
                String where = "seed " + seed + ", body <" + body + ">";
                assertThat(next.count()).as(where).isEqualTo(thread.count() + 1);
                assertThat(next.events().subList(0, thread.count())).as(where).isEqualTo(thread.events());
                MarkdownText stored = next.last().orElseThrow().body();
                assertThat(SafeBody.of(stored)).as(where).isEqualTo(stored);
                thread = next;
            }
            assertThat(thread.text().lines().filter(it -> it.startsWith("<!-- event:")))
                    .as("seed " + seed)
                    .hasSize(4);
        }
    }
}
