package dev.ticket.domain.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges free text line by line. Where both sides changed the same lines, or lines that touch, both stand there between the
 * marks that git uses, the smaller text first: so it is the same whichever side is called ours.
 */
public final class TextMerge {
    /** The first of the three marks, with what git has the name of a branch for. */
    public static final String FIRST_MARK = "<<<<<<< one side";

    private static final String BETWEEN = "=======";
    private static final String LAST_MARK = ">>>>>>> the other side";

    private final List<String> base;
    private final LineDiff ours;
    private final LineDiff theirs;
    private final String eol;
    private final StringBuilder text = new StringBuilder();
    private boolean conflict;

    private TextMerge(String base, String ours, String theirs) {
        this.base = lines(base);
        this.ours = new LineDiff(this.base, lines(ours));
        this.theirs = new LineDiff(this.base, lines(theirs));
        this.eol = (base + ours + theirs).contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * {@return the text with the changes of both sides}
     *
     * @param versions the texts; one that is not there is an empty one
     */
    public static MergedText merge(Versions<String> versions) {
        if (versions.isSettled()) {
            return new MergedText(orEmpty(versions.settled()), false);
        }
        TextMerge merge = new TextMerge(orEmpty(versions.base()), orEmpty(versions.ours()), orEmpty(versions.theirs()));
        merge.run();
        return new MergedText(merge.text.toString(), merge.conflict);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Each with its line end. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    private void run() {
        int at = 0;
        while (at <= base.size()) {
            if (!ours.changesAt(at) && !theirs.changesAt(at)) {
                text.append(at < base.size() ? base.get(at) : "");
                at++;
                continue;
            }
            int end = at;
            int before;
            do {
                before = end;
                end = Math.max(ours.endFrom(at, end), theirs.endFrom(at, end));
            } while (end > before);
            changed(at, end);
            // What follows on a change was looked at with it.
            if (end < base.size()) {
                text.append(base.get(end));
            }
            at = end + 1;
        }
    }

    /** Both sides of lines that at least one of them changed. */
    private void changed(int from, int to) {
        String old = String.join("", base.subList(from, to));
        Versions<String> part = new Versions<>(old, ours.between(from, to), theirs.between(from, to));
        if (part.isSettled()) {
            text.append(part.settled());
            return;
        }
        List<String> sides = new ArrayList<>(List.of(ours.between(from, to), theirs.between(from, to)));
        sides.sort(null);
        conflict = true;
        mark(FIRST_MARK);
        text.append(sides.get(0));
        mark(BETWEEN);
        text.append(sides.get(1));
        mark(LAST_MARK);
    }

    /** A mark stands on a line of its own. */
    private void mark(String mark) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append(eol);
        }
        text.append(mark).append(eol);
    }
}
