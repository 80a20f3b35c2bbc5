package dev.ticket.app.cli.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.terminal.Output;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.MarkdownText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownViewTest {
    @ParameterizedTest
    @CsvSource({
        "# One,One",
        "a\\nb,a b",
        "'a  \\nb','a\\nb'",
        "- a\\n- b,• a\\n• b",
        "- a\\n  - b,• a\\n  • b",
        "3. a\\n4. b,3. a\\n4. b",
        "- [x] done\\n- [ ] not,☑ done\\n☐ not",
        "> a\\n> b,│ a b",
        "> - a,│ • a",
        "-,•",
        "```\\na  b\\n```,'    a  b'",
        "'    a  b','    a  b'",
        "[text](http://x.y/z),text (http://x.y/z)",
        "<http://x.y>,http://x.y",
        "http://x.y/z,http://x.y/z",
        "[text][r]\\n\\n[r]: http://x.y,text (http://x.y)",
        "[text][unknown],[text][unknown]",
        "![alt](a.png),image: alt (a.png)",
        "*a* **b** ~~c~~ `d`,a b c d",
        "\\*a\\* &amp; &lt;,*a* & <",
        "a <!-- hidden --> b,a b",
        "<!-- hidden -->\\n\\na,a",
        "---,────────────────────",
        "<b>x</b>,<b>x</b>"
    })
    void structureIsSeen(String markdown, String expected) {
        assertThat(plain(markdown.replace("\\n", "\n"), 80)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void blocksAreApart() {
        assertThat(plain("# A\ntext\n\n- one\n- two\n\nmore", 80)).isEqualTo("A\n\ntext\n\n• one\n• two\n\nmore");
    }

    @Test
    void looseListIsApartToo() {
        assertThat(plain("- one\n\n  still\n\n- two", 80)).isEqualTo("• one\n\n  still\n\n• two");
    }

    @Test
    void textIsWrappedAndIndented() {
        assertThat(plain("- one two three four five", 14)).isEqualTo("• one two\n  three four\n  five");
    }

    @Test
    void tableIsAligned() {
        assertThat(plain("| a | long |\n|---|---|\n| 日本 | x |\n| b |", 80)).isEqualTo("a     long\n日本  x\nb");
    }

    @Test
    void headingsAndCodeStandOut() {
        List<String> lines = new MarkdownView().render(new MarkdownText("## A\n\n`b`"), 80);

        assertThat(lines).containsExactly(Style.BOLD.of("A"), "", Style.CYAN.of("b"));
    }

    @Test
    void hugeTextStaysPlain() {
        String text = "*a*\n".repeat(100_000);

        assertThat(new MarkdownView().render(new MarkdownText(text), 80))
                .contains("*a*")
                .hasSize(100_000);
    }

    @Test
    void textThatIsNestedTooDeepStaysPlain() {
        String text = ">".repeat(20_000) + " a";

        assertThat(new MarkdownView().render(new MarkdownText(text), 80)).containsExactly(text);
    }

    @Test
    void pageWhoseTimeIsOverStaysPlain() {
        MarkdownView view = new MarkdownView(Duration.ofNanos(1));
        view.render(new MarkdownText("first"), 80);

        assertThat(view.render(new MarkdownText("*a*"), 80)).containsExactly("*a*");
    }

    @Test
    void taskThatTakesTooLongIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);

        String result = MarkdownView.within(
                Duration.ofMillis(1),
                () -> {
                    never.await();
                    return "late";
                },
                "in time");

        assertThat(result).isEqualTo("in time");
        never.countDown();
    }

    private static String plain(String markdown, int columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = Output.to(bytes);
        output.text(String.join("\n", new MarkdownView().render(new MarkdownText(markdown), columns)));
        output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
