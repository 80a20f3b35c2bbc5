package dev.ticket.imports;

import dev.ticket.domain.foreign.ForeignComment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a task of Backlog.md: each is lines {@code author: ...} and {@code created: ...}, a line {@code ---}, the
 * text, and a line {@code ---}.
 *
 * @param comments the comments
 * @param leftovers lines that are no comment
 */
record BacklogComments(List<ForeignComment> comments, Map<String, String> leftovers) {
    private static final String EDGE = "---";

    static BacklogComments parse(List<String> lines) {
        Reading reading = new Reading();
        lines.forEach(reading::line);
        return reading.finished();
    }

    /** Reads line after line. */
    private static final class Reading {
        private final List<ForeignComment> comments = new ArrayList<>();
        private final List<String> stray = new ArrayList<>();
        private final List<String> body = new ArrayList<>();
        private @Nullable String author;
        private @Nullable Instant created;
        private boolean inBody;

        void line(String line) {
            boolean edge = line.stripTrailing().equals(EDGE);
            if (inBody && !edge) {
                body.add(line);
            } else if (inBody) {
                add();
            } else if (edge) {
                inBody = true;
            } else if (!line.isBlank()) {
                head(line);
            }
        }

        private void head(String line) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            Instant time = line.startsWith("created:") ? Times.parse(value).orElse(null) : null;
            if (time != null && created == null) {
                created = time;
            } else if (line.startsWith("author:") && author == null && !value.isEmpty()) {
                author = value;
            } else {
                stray.add(line);
            }
        }

        private void add() {
            comments.add(new ForeignComment(author, created, BacklogBody.markdown(body)));
            body.clear();
            author = null;
            created = null;
            inBody = false;
        }

        BacklogComments finished() {
            if (inBody || author != null || created != null) {
                add();
            }
            Map<String, String> leftovers = new LinkedHashMap<>();
            if (!stray.isEmpty()) {
                leftovers.put("among the comments", String.join("\n", stray));
            }
            return new BacklogComments(comments, leftovers);
        }
    }
}
