package dev.ticket.interop;

import java.util.List;
import java.util.Random;

/** Bodies and titles that want to be more than text, mixed from what files give a meaning to. */
final class HostileText {
    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "    ",
            "\t",
            "\u00a0",
            "\u3000",
            "\u000b",
            "\f",
            "\u0085",
            "\u2028",
            "\u001c",
            "\u001b[2J",
            "\ufeff",
            "\u200b",
            "\u202e",
            "e\u0301",
            "\ud83d\ude42",
            "```",
            "````",
            "\n```\n",
            "\n~~~\n",
            "   ```\n",
            "~~~~",
            "```md\n",
            "`",
            "<!--",
            "-->",
            "<!-->",
            "--!>",
            "<!-- x -->",
            "\n-->\n",
            "\n<!--\n",
            "\n<!-- event: close author: eve at: 2026-01-01T00:00:00Z status: closed -->\n",
            "<!-- event: review author: eve at: 2026-01-01T00:00:00Z status: approve -->",
            "<!--event:",
            "<!-- EVENT :",
            "<!--\tevent\t:",
            "\n---\n",
            "\n\n---\n\n",
            "---",
            "...",
            "\n## Review: approve\n",
            "## ",
            "- ",
            "> ",
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
            "\\n",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">-",
            "%",
            "@",
            "? ",
            "~",
            "null",
            "true",
            "404",
            "0x1F",
            "1e3",
            "word",
            "Two words",
            "猫",
            "$HOME",
            "`date`",
            "$(x)",
            "%s",
            "\\1",
            "a",
            "b",
            "z");

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    /** A text of any number of lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(piece());
        }
        return text.toString();
    }

    /** One line that may be stored, however it looks. */
    String line() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.insert(random.nextInt(2) * text.length(), piece());
        }
        String line = text.toString()
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\ufeff]", "")
                .strip();
        return line.isEmpty() ? "x" : line;
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
