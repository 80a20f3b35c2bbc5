package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.localfiles.MarkdownLines.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Text from outside made safe to stand in a thread: displayed alike, it begins no event for any reader, and leaves no fence
 * or comment open that would hide the next one. Harmless text stays as it is; doing it twice changes nothing more.
 */
final class SafeBody {
    private SafeBody() {}

    /** The text as it is stored in a thread that has nothing open. */
    static MarkdownText of(MarkdownText body) {
        return new MarkdownText(closed(indented(body.text())));
    }

    /**
     * The text for a thread that ends in an open fence: fenced blocks become indented ones, which are displayed alike and
     * can't close what stands open above.
     */
    static MarkdownText withoutFences(MarkdownText body) {
        MarkdownLines lines = new MarkdownLines(body.text());
        List<String> out = new ArrayList<>();
        boolean fence = false;
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            Opener opener = lines.place(i) == Place.OPENER ? Opener.of(line) : null;
            fence = opener == null ? fence : opener.mark() != Opener.COMMENT;
            boolean edge = lines.place(i) == Place.OPENER || lines.place(i) == Place.CLOSER;
            if (fence && lines.place(i) != Place.OUTSIDE) {
                out.add(edge ? "" : "    " + line);
            } else {
                out.add(Opener.of(line) == null ? line : "    " + line);
            }
        }
        return new MarkdownText(String.join("\n", out));
    }

    /** Moves what looks like a header one blank to the right; inside a fence the whole block, so that it looks the same. */
    private static String indented(String text) {
        MarkdownLines lines = new MarkdownLines(text);
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < lines.count()) {
            int next = i + 1;
            while (lines.place(i) == Place.OPENER && lines.place(next - 1) != Place.CLOSER) {
                next++;
            }
            Opener opener = lines.place(i) == Place.OPENER ? Opener.of(lines.line(i)) : null;
            boolean fence = opener != null && opener.mark() != Opener.COMMENT && opener.indent() == 0;
            boolean attack = false;
            for (int line = i; line < next; line++) {
                attack |= EventHeader.looksLikeHeader(lines.line(line));
            }
            for (int line = i; line < next; line++) {
                boolean move = attack && fence;
                out.add(EventHeader.indented(move ? moved(lines.line(line), line == next - 1) : lines.line(line)));
            }
            i = next;
        }
        return String.join("\n", out);
    }

    /** One blank to the right; a closing fence may stand anywhere within three blanks, but no further. */
    private static String moved(String line, boolean closer) {
        return line.isEmpty() ? line : " " + (closer ? line.strip() : line);
    }

    /** Closes what is left open: at the end of the text it makes no difference to what is displayed. */
    private static String closed(String text) {
        String result = text;
        List<Integer> dangling = new MarkdownLines(result).dangling();
        while (!dangling.isEmpty()) {
            Opener opener = Opener.of(new MarkdownLines(result).line(dangling.get(0)));
            if (opener == null) {
                throw new IllegalStateException("a dangling line opens nothing: " + dangling.get(0));
            }
            result = result + "\n" + opener.closer();
            dangling = new MarkdownLines(result).dangling();
        }
        return result;
    }
}
