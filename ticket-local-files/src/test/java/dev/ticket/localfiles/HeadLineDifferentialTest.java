package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader without a parser may be unsure, but where it is sure it must say what a YAML parser says. */
class HeadLineDifferentialTest {
    private static final String[] PIECES = {
        "a", "b c", " ", "  ", ":", ": ", " #", "#", "'", "''", "\"", "\\", "[", "]", ", ", ",", "{", "}", "-", "- ",
        "?", "&x", "*x", "!t", "|", ">", "%", "@", "`", "~", "null", "true", "12", "é", "猫", "🎫", "\t", "\u00a0",
        "\u3000", ".", "=", "<<"
    };

    @Test
    void bothReadTheSameWhereverBothRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int sure = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder value = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                value.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String line = "key: " + value;
            Entry fast = HeadLine.read(line, 0, line.length());
            if (fast == null) {
                continue;
            }
            sure++;
            List<Entry> yaml = read(line);
            String where = "seed " + seed + ", line <" + line + ">";
            if (fast.form() == Form.LINE) {
                assertThat(yaml).as(where).isNull();
            } else {
                assertThat(yaml).as(where).isNotNull().containsExactly(fast);
            }
        }
        assertThat(sure).isGreaterThan(10_000);
    }

    /** What the parser reads; null if that is no YAML, or none that is accepted. */
    private static List<Entry> read(String line) {
        try {
            return YamlHead.read(line, 0, line.length());
        } catch (HeadException e) {
            return null;
        }
    }

    /** Whole heads of lines that each are YAML by themselves: what they say must not depend on the company they keep. */
    @Test
    void aLineReadsTheSameWhateverStandsAroundIt() {
        String[] lines = {
            "a: plain",
            "b: 'quoted'",
            "c: TUI: x",
            "d: [x, 'y, z']",
            "e:\n  - 1\n  - two",
            "f: \"open",
            "g: 'tis",
            "h: jones'",
            "i: | \n  lit\n  eral",
            "j: >\n  folded",
            "k: # comment",
            "l: *star",
            "m: &anchor x",
            "n: {a: b}",
            "# comment",
            "",
            "  ",
            "o: end\"",
            "p: !tag x",
            "q: a # b",
            "r: 猫 🎫",
            "s: [open",
            "t: close]"
        };
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder head = new StringBuilder("---\n");
            List<String> expected = new ArrayList<>();
            for (int index : random.ints(0, lines.length).distinct().limit(5).toArray()) {
                head.append(lines[index]).append('\n');
                if (lines[index].matches("(?s)[a-z]:.*")) {
                    expected.add(lines[index].substring(0, 1));
                }
            }
            String text = head.append("---\n").toString();
            try {
                assertThat(FrontMatterReader.read(text).entries())
                        .as("seed " + seed + ", head <" + text + ">")
                        .extracting(Entry::key)
                        .isEqualTo(expected);
            } catch (HeadException e) {
                assertThat(text)
                        .as("only anchors with aliases may be refused")
                        .contains("*star")
                        .contains("&anchor");
            }
        }
    }
}
