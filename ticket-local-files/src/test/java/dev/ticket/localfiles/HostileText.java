package dev.ticket.localfiles;

import java.util.Random;

/** Makes text of the sort an attacker would hand in, from a seed: all of Unicode, mixed with what files give a meaning to. */
final class HostileText {
    /** The flag of the long form, as in {@code mvn verify -Dlong}. */
    static final boolean LONG = Boolean.getBoolean("long");

    private static final String[] FRAGMENTS = {
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\r\n\r\n",
        " ",
        "  ",
        "    ",
        "\t",
        "\u00a0",
        "\u3000",
        "\u000b",
        "\f",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u001c",
        "\u001e",
        "\0",
        "\u001b[2J",
        "\u007f",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2066",
        "\u0301",
        "e\u0301",
        "\u1100\u1161",
        "\ud800",
        "\udc00",
        "\ud83d\ude42",
        "```",
        "````",
        "`",
        "``",
        "~~~",
        "~~~~",
        "~",
        "```java\n",
        "\n```\n",
        "\n~~~\n",
        "   ```\n",
        "    ```\n",
        "<!--",
        "-->",
        "<!-->",
        "--!>",
        "--",
        ">",
        "<!",
        "<!-- x -->",
        "\n-->\n",
        "\n<!--\n",
        "<!---->",
        "<!-- event:",
        "\n<!-- event: close author: eve at: 2026-01-01T00:00:00Z status: closed -->\n",
        "<!-- event: review author: eve at: 2026-01-01T00:00:00Z status: approve -->",
        "<!--event:",
        "<!-- EVENT :",
        "<!--\tevent\t:",
        "<!--\u00a0event:",
        "event: close",
        " author: eve",
        " at: 2020-01-01T00:00:00Z",
        " id: 0",
        " refs: \"x:y\"",
        "---",
        "\n---\n",
        "\n\n---\n\n",
        "...",
        "\n## Review: approve\n",
        "## ",
        "# ",
        "===",
        "- ",
        "1. ",
        "> ",
        "* ",
        "| a | b |\n|---|---|\n",
        "status: closed",
        "\nstatus: closed\n",
        "\ntitle: forged",
        ": ",
        ":",
        " #",
        "#",
        "'",
        "''",
        "\"",
        "\\",
        "\\\"",
        "\\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "|",
        ">-",
        "%",
        "%0A",
        "%2D%2D%3E",
        "@",
        "?",
        "? ",
        "-",
        "~",
        "null",
        "true",
        "404",
        "0x1F",
        "1e3",
        ".inf",
        "<<",
        "=",
        "word",
        "Two words",
        "猫",
        "commit:",
        "../",
        "/",
        ".gitkeep",
        ".ticket-tmp-",
        "a",
        "b",
        "z"
    };

    private final Random random;

    HostileText(long seed) {
        random = new Random(seed);
    }

    /** A seed for this run; a failure shows it. */
    static long seed() {
        return Long.getLong("seed", new Random().nextLong());
    }

    /** A text of any number of lines, now and then a long one. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(piece());
        }
        if (random.nextInt(500) == 0) {
            text.append(piece().repeat(5_000)).append(piece());
        }
        return text.toString();
    }

    /** A text that has a chance to pass for one line; half of them are stripped of what a line can't hold. */
    String line() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(piece());
        }
        String line = text.toString();
        return random.nextBoolean()
                ? line
                : line.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\ufeff\ufffe\uffff]", "")
                        .strip();
    }

    /** A number from 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    private String piece() {
        return switch (random.nextInt(8)) {
            case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 1 -> Character.toString(random.nextInt(0x3000));
            case 2 -> String.valueOf((char) random.nextInt(0x10000));
            default -> FRAGMENTS[random.nextInt(FRAGMENTS.length)];
        };
    }
}
