package dev.ticket.localfiles;

import dev.ticket.domain.EventId;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.Interleaving;
import dev.ticket.domain.merge.MergeConflict;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedText;
import dev.ticket.domain.merge.Piece;
import dev.ticket.domain.merge.TextMerge;
import dev.ticket.domain.merge.Versions;
import dev.ticket.domain.merge.Woven;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Merges a {@code thread.md}: the events of both sides by time, each to the byte as it stands on its side. */
final class ThreadMerge {
    private static final Comparator<String> LONGEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final String BOM = "\uFEFF";
    private static final int ID_LENGTH = 12;

    private final Versions<Sections> sections;
    private final Set<String> ids = new HashSet<>();
    /** The blank lines behind an event that another one follows. */
    private final Map<String, String> gaps = new HashMap<>();
    /** What stands behind an event that is the last one. */
    private final Map<String, String> ends = new HashMap<>();

    /**
     * A thread taken apart.
     *
     * @param opening the text before the first event
     * @param events the events in their order
     */
    private record Sections(String opening, List<Piece> events) {}

    private ThreadMerge(Versions<String> texts) {
        this.sections = texts.map(this::takenApart);
    }

    static MergedFile merge(Versions<String> texts) {
        Versions<String> alike = LineEnds.alike(texts);
        Versions<Boolean> marks = alike.map(it -> it.startsWith(BOM));
        boolean mark = !marks.isSettled() || Boolean.TRUE.equals(marks.settled());
        Versions<String> plain = alike.map(it -> it.startsWith(BOM) ? it.substring(1) : it);
        MergedFile merged = new ThreadMerge(plain).woven(plain);
        return mark ? new MergedFile(FileContent.of(BOM + merged.content()), merged.conflicts()) : merged;
    }

    private Sections takenApart(String text) {
        ThreadFile thread = ThreadFile.read(text);
        List<Piece> events = new ArrayList<>();
        for (int i = 0; i < thread.count(); i++) {
            boolean last = i + 1 == thread.count();
            String source = source(thread, i);
            String section = source.stripTrailing();
            (last ? ends : gaps).merge(section, source.substring(section.length()), ThreadMerge::longer);
            EventId id = thread.event(i).id();
            ids.add(id == null ? "" : id.value());
            String key = id == null ? "header " + section.lines().findFirst().orElse("") : "id " + id;
            events.add(new Piece(key, thread.event(i).at(), section));
        }
        int opening = thread.count() == 0 ? text.length() : thread.lines().start(thread.headerLine(0));
        return new Sections(text.substring(0, opening), events);
    }

    private static String source(ThreadFile thread, int event) {
        boolean last = event + 1 == thread.count();
        int start = thread.lines().start(thread.headerLine(event));
        int end = last ? thread.text().length() : thread.lines().start(thread.headerLine(event + 1));
        return thread.text().substring(start, end);
    }

    private static String longer(String one, String two) {
        return LONGEST.compare(one, two) >= 0 ? one : two;
    }

    private MergedFile woven(Versions<String> texts) {
        String eol = ThreadAppender.eol(texts.ours() == null ? "" : texts.ours());
        MergedText opening = TextMerge.merge(sections.map(Sections::opening));
        List<String> merged = Interleaving.of(sections.map(Sections::events)).stream()
                .map(this::named)
                .toList();
        StringBuilder text = new StringBuilder(opening.text());
        for (int i = 0; i < merged.size(); i++) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append(eol);
            }
            String event = merged.get(i);
            boolean last = i + 1 == merged.size();
            text.append(event).append(last ? ends.getOrDefault(event, eol) : gaps.getOrDefault(event, eol + eol));
        }
        if (!events(text.toString()).equals(merged)) {
            MergedText lines = TextMerge.merge(texts);
            return merged(lines.text(), "some text of one side would hide events of the other side");
        }
        return opening.conflict()
                ? merged(text.toString(), "both sides changed the same lines above the first event")
                : new MergedFile(FileContent.of(text.toString()), List.of());
    }

    private static MergedFile merged(String text, String problem) {
        MergeConflict conflict = new MergeConflict(
                TicketDirectory.THREAD, null, problem + "; decide what is right and take the marks out");
        return new MergedFile(FileContent.of(text), List.of(conflict));
    }

    private static List<String> events(String text) {
        ThreadFile thread = ThreadFile.read(text);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < thread.count(); i++) {
            events.add(source(thread, i).stripTrailing());
        }
        return events;
    }

    /** The event, under another id if one above it has its own. */
    private String named(Woven event) {
        return event.renamed() ? renamed(event.text()) : event.text();
    }

    private String renamed(String event) {
        int end = event.indexOf('\n');
        String header = end < 0 ? event : event.substring(0, end);
        Map<String, String> attributes = EventHeader.attributes(header);
        TicketEvent old = EventHeader.event(attributes, EventText.parse(""));
        if (old.id() == null) {
            return event;
        }
        String id = freeId(event);
        Map<String, String> expected = new HashMap<>(attributes);
        expected.put(EventHeader.ID, id);
        Pattern value = Pattern.compile("(?<=[ \t]" + EventHeader.ID + ":[ \t]{1,9}\"?)"
                + Pattern.quote(old.id().value()));
        Optional<String> other = value.matcher(header)
                .results()
                .map(it -> replaced(header, it, id))
                .filter(it ->
                        EventHeader.isHeader(it) && EventHeader.attributes(it).equals(expected))
                .findFirst();
        String renamed = other.map(it -> it + event.substring(header.length())).orElse(event);
        gaps.put(renamed, gaps.getOrDefault(event, ""));
        ends.put(renamed, ends.getOrDefault(event, ""));
        return renamed;
    }

    private static String replaced(String text, MatchResult place, String other) {
        return text.substring(0, place.start()) + other + text.substring(place.end());
    }

    /** Made of the event's text, so that it is the same wherever this merge is made. */
    private String freeId(String event) {
        String id = Digest.of(event).substring(0, ID_LENGTH);
        while (!ids.add(id)) {
            id = Digest.of(event + id).substring(0, ID_LENGTH);
        }
        return id;
    }
}
