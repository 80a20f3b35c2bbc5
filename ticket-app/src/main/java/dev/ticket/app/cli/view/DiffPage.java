package dev.ticket.app.cli.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.DocumentChange;
import dev.ticket.domain.DocumentChange.Move;
import dev.ticket.domain.DocumentChange.Rewrite;
import dev.ticket.domain.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a repair changes, as a unified diff that git and patch apply: one part for each document, all that happens to it in one.
 * A leftover that is moved aside is named between the parts, where both pass over it.
 */
public final class DiffPage {
    private static final int CONTEXT = 3;
    private static final int MOST_CHARS = 1 << 20;
    private static final String NOTHING = "/dev/null";
    /** Kept with the line it is about, so that a line with and one without a line end are two. */
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private DiffPage() {}

    /** {@return the lines of the diff, at most 1 MiB of it; a last line says how many documents are left out} */
    public static List<String> of(List<Repair> repairs) {
        Map<String, DocumentChange> changes = new LinkedHashMap<>();
        repairs.stream()
                .flatMap(it -> it.changes().stream())
                .forEach(it -> changes.merge(it.path(), it, DiffPage::both));
        List<String> page = new ArrayList<>();
        long chars = 0;
        int left = 0;
        for (DocumentChange change : changes.values()) {
            List<String> part = part(change);
            chars += part.stream().mapToLong(String::length).sum();
            if (chars > MOST_CHARS) {
                left++;
            } else {
                page.addAll(part);
            }
        }
        if (left > 0) {
            page.add("... (cut; changes left out: " + left + ")");
        }
        return page;
    }

    /** {@return a line of a diff as a terminal shows it} */
    public static String styled(String line) {
        String shown = Printable.oneLine(line);
        if (line.startsWith("+")) {
            return Style.GREEN.of(shown);
        }
        return line.startsWith("-") ? Style.RED.of(shown) : line.startsWith("@@") ? Style.CYAN.of(shown) : shown;
    }

    private static DocumentChange both(DocumentChange first, DocumentChange second) {
        return first instanceof Rewrite one && second instanceof Rewrite two
                ? new Rewrite(one.path(), one.before(), two.after())
                : second;
    }

    private static List<String> part(DocumentChange change) {
        if (change instanceof Move move) {
            return List.of("rename from " + oneLine(move.path()), "rename to " + oneLine(move.target()));
        }
        Rewrite rewrite = (Rewrite) change;
        List<String> before = lines(rewrite.before());
        Patch<String> patch = DiffUtils.diff(before, lines(rewrite.after()));
        boolean made = rewrite.before() == null;
        String path = oneLine(rewrite.path()).replaceFirst("^/", "");
        String from = made ? NOTHING : "a/" + path;
        List<String> lines = new ArrayList<>(List.of("diff --git a/" + path + " b/" + path));
        if (made) {
            lines.add("new file mode 100644");
        }
        for (String it : UnifiedDiffUtils.generateUnifiedDiff(from, "b/" + path, before, patch, CONTEXT)) {
            // Behind nothing comes the first line: with any other number a patch looks for the file.
            String line = made ? it.replaceFirst("^@@ -1,0 ", "@@ -0,0 ") : it;
            lines.addAll(Arrays.asList(line.split("\n", -1)));
        }
        return lines;
    }

    /** A path can hold a line end; a line of a diff can't. */
    private static String oneLine(String path) {
        return Printable.oneLine(path);
    }

    private static List<String> lines(@Nullable String text) {
        String all = Objects.requireNonNullElse(text, "");
        List<String> lines = new ArrayList<>(Arrays.asList(all.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_END);
        }
        return lines;
    }
}
