package dev.ticket.imports;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.foreign.ForeignComment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below the head of a file of wedow/ticket.
 *
 * @param title its first heading, or nothing
 * @param text the rest, without notes that have a time
 * @param notes the notes that have one
 */
record WedowBody(String title, MarkdownText text, List<ForeignComment> notes) {
    private static final String TITLE = "# ";
    private static final String NOTES = "## Notes";
    private static final Pattern TIME = Pattern.compile("\\*\\*(\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,20}Z)\\*\\*\\s*");

    static WedowBody parse(List<String> lines) {
        List<String> text = new ArrayList<>();
        String title = "";
        Fences fences = new Fences();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean code = fences.covers(line);
            if (!code && title.isEmpty() && line.startsWith(TITLE)) {
                title = line.substring(TITLE.length()).strip();
            } else if (!code && line.stripTrailing().equals(NOTES)) {
                return withNotes(title, text, lines.subList(i, lines.size()));
            } else {
                text.add(line);
            }
        }
        return new WedowBody(title, markdown(text), List.of());
    }

    /** The script adds at the end of the file, so that everything below a time is a note, up to the next time. */
    private static WedowBody withNotes(String title, List<String> text, List<String> lines) {
        List<ForeignComment> notes = new ArrayList<>();
        List<String> before = new ArrayList<>(lines.subList(0, 1));
        List<String> body = before;
        Instant at = null;
        for (String line : lines.subList(1, lines.size())) {
            Optional<Instant> time = time(line);
            if (time.isPresent()) {
                if (at != null) {
                    notes.add(new ForeignComment(null, at, markdown(body)));
                }
                at = time.get();
                body = new ArrayList<>();
            } else {
                body.add(line);
            }
        }
        if (at != null) {
            notes.add(new ForeignComment(null, at, markdown(body)));
        }
        if (before.stream().skip(1).anyMatch(it -> !it.isBlank())) {
            text.addAll(before);
        }
        return new WedowBody(title, markdown(text), notes);
    }

    private static Optional<Instant> time(String line) {
        Matcher time = TIME.matcher(line);
        return time.matches() ? Times.parse(time.group(1)) : Optional.empty();
    }

    private static MarkdownText markdown(List<String> lines) {
        return new MarkdownText(String.join("\n", lines));
    }
}
