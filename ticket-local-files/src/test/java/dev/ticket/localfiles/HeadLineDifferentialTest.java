package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
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
}
