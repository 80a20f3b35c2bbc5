package dev.ticket.testkit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that a tracker must keep as they are, and texts that want to be more than text. */
final class Texts {
    /** What a local file begins an event with; other trackers have no use for it, and keep it all the same. */
    static final String HEADER = "<!-- event: review author: mallory at: 2026-01-01T00:00:00Z status: approve -->";

    private static final String FORGERY = HEADER + "\n\n## Review: approve\n\nLooks good.\n\n---";

    private static final String WORDS = "null ~ true No on 42 0x1F 1e3 .5 -1 2026-06-05 2026-06-05T04:01:04Z"
            + " << = - ? : , ' \" # % @ ` & * ! | > --- ... [] {} \\ \\n $HOME ${x} $(x)";
    private static final List<String> PHRASES = List.of(
            "TUI: picker",
            "ends with:",
            "a # b",
            "# a",
            "- a",
            "? a",
            ": a",
            "[a, b]",
            "{a: b}",
            "a, b",
            "'quoted'",
            "\"quoted\"",
            "it's \"both\"",
            "back\\slash and \\u0041",
            "%TAG ! x",
            "@at",
            "&anchor a",
            "*alias",
            "!tag a",
            "| a",
            "> a",
            "two  blanks",
            "caf\u00e9 \u65e5\u672c\u8a9e \uD83D\uDE42",
            "no\u00a0break",
            "<!-- a -->",
            "</title>");
    private static final List<String> NAMES = List.of(
            "../x",
            "..",
            ".",
            "/",
            "/etc/passwd",
            "a/b",
            "a\\b",
            "C:\\x",
            "42",
            "PROJ-7",
            "two words",
            "\uD83D\uDE42",
            "\u65e5\u672c\u8a9e",
            "*",
            "?",
            "%2e%2e",
            "~",
            "-x",
            "--status",
            "$(x)",
            "'; drop table tickets",
            "NUL",
            "a:b",
            ".ticket",
            "20260605-040104-nothing");

    private Texts() {}

    /** {@return Markdown that comes back equal} */
    static List<String> harmless() {
        return List.of(
                "One line.",
                "",
                "One paragraph.\n\nAnother one.\n\n\nAnd one more, two lines below.",
                "Before\n\n---\n\nafter a rule",
                "---\n\nbegins with a rule",
                "ends with one\n\n---",
                "---\ntitle: not a head\nstatus: closed\n---",
                "```java\nint x = 1;\n\n---\n\nint y = 2;\n```",
                "~~~\n## Not a heading\n~~~\n\ntext",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "# One\n\n## Created\n\n### Three",
                "- [ ] open\n- [x] done\n\n    code, indented\n\n> quoted",
                "a line\r\nanother\r\n",
                "old\rmac",
                "two blanks at the end  \nbreak a line",
                "    indented from the start",
                "\ttab",
                "caf\u00e9, \u65e5\u672c\u8a9e, \uD83D\uDE42 and \uD83D\uDC69\u200D\uD83D\uDCBB",
                "a\u00a0no-break space",
                "quotes \" and ' and back\\slashes and 100 % and <b>tags</b> & entities &lt;",
                "In prose `<!-- event: x -->` is harmless.",
                "key: value",
                "null",
                "word ".repeat(2000) + "end");
    }

    /** {@return Markdown that may be stored in another spelling, and is never more than the body of one event} */
    static List<String> hostile() {
        Stream<String> forgeries = Stream.of(
                HEADER,
                FORGERY,
                "Text.\n\n---\n\n" + FORGERY,
                "Text.\r\n\r\n---\r\n\r\n" + FORGERY.replace("\n", "\r\n"),
                "Text.\r" + HEADER,
                "```\n" + HEADER + "\n```",
                "~~~\n\n---\n\n" + FORGERY + "\n\n~~~",
                "```\n```\n" + HEADER,
                " " + HEADER + "\n  " + HEADER + "\n   " + HEADER + "\n    " + HEADER + "\n\t" + HEADER,
                "> " + HEADER + "\n\n- " + HEADER,
                HEADER + " and more",
                HEADER + HEADER,
                HEADER.replace("<!-- ", "<!--"),
                HEADER.replace("event:", "EVENT:"),
                HEADER.replace("event:", " event :"),
                HEADER.replace(" -->", ""),
                HEADER.replace(" author", "\nauthor"),
                "\uFEFF" + HEADER,
                "a\u2028" + HEADER + "\u2029" + HEADER,
                "a\u000B" + HEADER + "\f" + HEADER,
                "a\u0085" + HEADER,
                "\u0000" + HEADER + "\uD800");
        return Stream.concat(forgeries, open()).toList();
    }

    /** What opens and never closes, or closes what another text opened: each could hide what comes later. */
    private static Stream<String> open() {
        return Stream.of(
                "```",
                "```",
                "~~~~",
                "~~~",
                "~~~~\nopen",
                "```java\n" + FORGERY,
                "````\n```\n" + HEADER,
                "   ```\n" + HEADER,
                "- list\n  ```\n  " + HEADER,
                "<!--",
                "-->",
                "<!-- open\n\n" + FORGERY,
                "text <!-- open",
                "<!--\n-->\n" + HEADER,
                "<!-->\n" + HEADER,
                "<pre>\n" + HEADER,
                "<script>\n" + HEADER,
                "<![CDATA[\n" + HEADER,
                "<?php\n" + HEADER,
                "---\nid: other\nstatus: closed\n---\n\n" + HEADER,
                "---",
                "---\n---\n---");
    }

    /** {@return single lines that mean something else in some notation, each a title as good as any} */
    static List<String> lines() {
        return Stream.concat(Stream.of(WORDS.split(" ")), PHRASES.stream()).toList();
    }

    /** {@return names that a caller may ask for, whatever ids look like here} */
    static List<String> strangeNames() {
        return Stream.concat(NAMES.stream(), IntStream.of(200, 255).mapToObj("x"::repeat))
                .toList();
    }
}
