package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.TicketField;
import dev.ticket.ports.TicketException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worst that a megabyte can hold, for each way a text is read: none takes longer than two seconds. Every build tries a quarter. */
class LargeInputTest {
    private static final int SIZE = HostileText.LONG ? 1_000_000 : 250_000;
    private static final long MILLIS = HostileText.LONG ? 2_000 : 1_000;
    private static final int ATTEMPTS = 3;
    private static final String EVENT = "<!-- event: comment author: x at: 2026-01-01T00:00:00Z -->\n";

    private static final FieldChanges NEW_TITLE = FieldChanges.none().withSet(TicketField.TITLE, "Another: one");

    private static String filled(String piece) {
        return piece.repeat(SIZE / piece.length());
    }

    private static String numbered(String piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < SIZE; i++) {
            text.append(piece.replace("#", Integer.toString(i)));
        }
        return text.toString();
    }

    /** Ever shorter runs, one a line. */
    private static String shrinking(char mark) {
        StringBuilder text = new StringBuilder();
        IntStream.iterate((int) Math.sqrt(2.0 * SIZE), n -> n > 2, n -> n - 1)
                .forEach(n -> text.append(String.valueOf(mark).repeat(n)).append('\n'));
        return text.toString();
    }

    static Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        heads.put("many fields", numbered("key#: value\n"));
        heads.put("many fields for a parser", numbered("key#: \"a\\n\"\n"));
        heads.put("many fields, one for a parser", "a: \"\\n\"\n" + numbered("key#: value\n"));
        heads.put("many fields, astral, for a parser", "a: \"\\n\"\n" + numbered("key#: 🎫\n"));
        heads.put("many lines that are no YAML", numbered("key#: a: b\n"));
        heads.put("many lines that are no YAML, and one for a parser", "a: @\n" + numbered("key#: a: b\n"));
        heads.put("many lines that only the script reads", numbered("key#: @b\n"));
        heads.put("one field many times", filled("key: value\n"));
        heads.put("a long list", "labels: [" + filled("a, ") + "a]\n");
        heads.put("a long list in quotes", "labels: [" + filled("'a', ") + "a]\n");
        heads.put("a long list of lines", "labels:\n" + filled("- a\n"));
        heads.put("a long list that stays open", "labels: [" + filled("a, ") + "\n");
        heads.put("one mapping in braces", "{" + numbered("k#: b, ") + "z: b}\n");
        heads.put("keys without colons", numbered("? k#\n"));
        heads.put("lists without commas", numbered("k#: [a]\n"));
        heads.put("chains of open lists", filled("key: [") + "\n");
        heads.put("open lists, one a line", numbered("k#: [\n"));
        heads.put("open quotes, one a line", numbered("k#: '\n"));
        heads.put("open double quotes, one a line", numbered("k#: \"\n"));
        heads.put("quotes", "title: " + filled("'") + "\n");
        heads.put("double quotes", "title: " + filled("\"") + "\n");
        heads.put("backslashes", "title: \"" + filled("\\") + "\n");
        heads.put("escapes", "title: \"" + filled("\\u0041") + "\"\n");
        heads.put("a long word", "title: " + filled("a") + "\n");
        heads.put("a long key", filled("a") + ": b\n");
        heads.put("a title with issue numbers", "title: a" + filled(" #1") + "\n");
        heads.put("blanks", "title: a" + filled(" ") + "b\n");
        heads.put("blanks at the end", "title: a" + filled(" ") + "\n");
        heads.put("deep lists", "a:\n" + filled("- ") + "\n");
        heads.put("deep brackets", "a: " + filled("[") + "\n");
        heads.put("deep braces", "a: " + filled("{a: ") + "\n");
        heads.put("deep indentation", numbered(" ".repeat(500) + "k#:\n"));
        heads.put("question marks", filled("? ") + "\n");
        heads.put("colons", "a: " + filled(": ") + "\n");
        heads.put("a folded text", "a: >\n" + filled("  a\n"));
        heads.put("a plain text of many lines", "a: b\n" + filled("  a\n"));
        heads.put("comments", filled("# a\n"));
        heads.put("blank lines", "a: @\n" + filled("\n"));
        heads.put("blanks and a comment a line", "a: @\n" + filled("  # c\n"));
        heads.put("carriage returns", "a: b" + filled("\r") + "\n");
        heads.put("documents", filled("--- a\n"));
        heads.put("anchors", numbered("k#: &a# b\n"));
        heads.put("aliases", numbered("k#: *a\n"));
        heads.put("tags", numbered("k#: !t#!t b\n"));
        heads.put("directives", filled("%YAML 1.2\n"));
        heads.put("tabs", "a:" + filled("\t") + "b\n");
        return heads;
    }

    static Map<String, String> threads() {
        Map<String, String> threads = new TreeMap<>();
        threads.put("headers", filled(EVENT));
        threads.put("short headers", filled("<!-- event: -->\n"));
        threads.put("open fences", filled("```x\n"));
        threads.put("open fences and comments", filled("```x\n~~~~ y\n<!-- z\n"));
        threads.put("shrinking fences", shrinking('`'));
        threads.put("shrinking tildes", shrinking('~'));
        threads.put("fences", filled("```\n"));
        threads.put("a long fence", filled("`"));
        threads.put("comments", filled("<!--\n-->\n"));
        threads.put("comment openers on one line", filled("<!--"));
        threads.put("blank lines", EVENT + filled("\n"));
        threads.put("carriage returns", EVENT + filled("\r"));
        threads.put("separators", EVENT + filled("---\n"));
        threads.put("a header of keys", "<!-- event: x " + numbered("k#: ") + "-->\n");
        threads.put("a header of one key", "<!-- event: x " + filled("k: ") + "-->\n");
        threads.put("a header of quotes", "<!-- event: x a: " + filled("\"") + " -->\n");
        threads.put("a header of open quotes", "<!-- event: x " + filled("k: \" ") + "-->\n");
        threads.put("a header of escaped quotes", "<!-- event: x a: \"" + filled("\\\"") + " -->\n");
        threads.put("a header of backslashes", "<!-- event: x a: \"" + filled("\\") + "\" -->\n");
        threads.put("a header of blanks", "<!-- event: x" + filled(" ") + "-->\n");
        threads.put("a header of colons", "<!-- event: x" + filled(" :") + "-->\n");
        threads.put("a header of a long word", "<!-- event: x author: " + filled("a") + " -->\n");
        threads.put("a header of references", "<!-- event: x refs: \"" + filled("a:b ") + "\" -->\n");
        threads.put("a header of percent signs", "<!-- event: x refs: \"a:" + filled("%41") + "\" -->\n");
        threads.put("lines that look like headers", filled("<!-- event: x\n"));
        threads.put("what looks like headers, on one line", filled("\u2028<!-- event: x"));
        threads.put("comment openers and blanks", filled("<!--" + " ".repeat(1_000)));
        return threads;
    }

    @ParameterizedTest
    @MethodSource("headNames")
    @Timeout(60)
    void aHeadIsReadChangedAndExaminedInTime(String name, @TempDir Path directory) {
        String text = "---\n" + heads().get(name) + "\n---\n\nBody.\n";
        TrackerFixture tracker = new TrackerFixture(directory);
        tracker.write("open/x/thread.md", EVENT);
        tracker.write("open/x/item.md", text);
        inTime(name, "read", () -> Reading.head(text));
        Reading.head(text).ifPresent(item -> inTime(name, "changed", () -> item.with(NEW_TITLE)));
        inTime(name, "examined", tracker.tickets::doctor);
    }

    @ParameterizedTest
    @MethodSource("threadNames")
    @Timeout(60)
    void aThreadIsReadAddedToAndExaminedInTime(String name, @TempDir Path directory) {
        String text = threads().get(name);
        TrackerFixture tracker = new TrackerFixture(directory);
        tracker.write("open/x/thread.md", text);
        tracker.write("open/x/item.md", "---\nid: x\n---\n");
        inTime(name, "read", () -> ThreadFile.read(text).events());
        inTime(name, "added to", () -> Reading.thread(text));
        inTime(name, "added to a thread", () -> Reading.added(text));
        inTime(name, "examined", tracker.tickets::doctor);
    }

    static Iterable<String> headNames() {
        return heads().keySet();
    }

    static Iterable<String> threadNames() {
        return threads().keySet();
    }

    /** Once is enough: what else the machine does at the moment is not the input's fault. */
    private static void inTime(String name, String what, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && best >= MILLIS; attempt++) {
            long start = System.nanoTime();
            try {
                work.run();
            } catch (HeadException | TicketException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        Figures.add("large inputs tried", 1);
        Figures.add("large inputs, milliseconds in all", best);
        assertThat(best).as("milliseconds until '%s' was %s", name, what).isLessThan(MILLIS);
    }
}
