package dev.ticket.localfiles;

import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.domain.merge.ConflictMark;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergeConflict;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedText;
import dev.ticket.domain.merge.SetMerge;
import dev.ticket.domain.merge.StatusMerge;
import dev.ticket.domain.merge.TextMerge;
import dev.ticket.domain.merge.Versions;
import dev.ticket.localfiles.FrontMatter.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges an {@code item.md}: its head field by field, its description line by line. The lines of each field are taken from a side
 * as they stand there; only a list that both sides changed, a status and marks are spelled anew.
 */
final class ItemMerge {
    private static final String UPDATED_AT = TicketField.UPDATED_AT.name();
    private static final String MARKS = TicketField.MERGE_CONFLICTS.name();
    private static final String STATE = TicketField.WORKFLOW_STATE.name();
    /** Who queued a ticket, and when, goes with where it stands. */
    private static final List<String> LIFECYCLE =
            List.of(STATE, TicketField.QUEUED_BY.name(), TicketField.QUEUED_AT.name());

    private final HeadParts base;
    private final HeadParts ours;
    private final HeadParts theirs;
    private final Versions<TicketStatus> statuses;
    private final Map<String, HeadParts> chosen = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<ConflictMark> marks = new ArrayList<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private ItemMerge(Versions<String> texts, @Nullable Versions<TicketStatus> places) {
        this.base = HeadParts.of(texts.base());
        this.ours = HeadParts.of(texts.ours());
        this.theirs = HeadParts.of(texts.theirs());
        this.statuses = places == null ? new Versions<>(base, ours, theirs).map(ItemMerge::status) : places;
    }

    /**
     * Merges the texts of an item.
     *
     * @param places the directories that the ticket lies in; null if they are not known, then the field counts
     * @throws HeadException if a head can't be read, or the merged one could not
     */
    static MergedFile merge(Versions<String> texts, @Nullable Versions<TicketStatus> places) {
        return new ItemMerge(LineEnds.alike(texts), places).merge();
    }

    private static @Nullable TicketStatus status(HeadParts head) {
        try {
            return new TicketStatus(head.text(ItemFile.STATUS));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private MergedFile merge() {
        lifecycle();
        for (String key : HeadParts.joined(HeadParts.joined(base.keys(), ours.keys()), theirs.keys())) {
            if (!chosen.containsKey(key)) {
                field(key);
            }
        }
        MergedText description = TextMerge.merge(versions().map(HeadParts::description));
        if (description.conflict()) {
            conflicts.add(new MergeConflict(
                    TicketDirectory.ITEM,
                    null,
                    "both sides changed the same lines of the description; decide and take the marks out"));
        }
        ItemFile merged = ItemFile.read(head() + description.text());
        checkValues(merged);
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            merged = withList(merged, list.getKey(), list.getValue());
        }
        merged = withStatus(merged);
        merged = withList(merged, MARKS, marks());
        return new MergedFile(FileContent.of(merged.text()), conflicts);
    }

    private Versions<HeadParts> versions() {
        return new Versions<>(base, ours, theirs);
    }

    /** Where one side closed the ticket it is done with, whatever the other side was about to do. */
    private void lifecycle() {
        Versions<List<List<String>>> values =
                versions().map(head -> LIFECYCLE.stream().map(head::value).toList());
        if (StatusMerge.oneSideClosed(statuses)) {
            choose(LIFECYCLE, StatusMerge.isClosed(statuses.ours()) ? ours : theirs);
        } else if (!values.isSettled()) {
            if (ours.value(STATE).equals(theirs.value(STATE))) {
                choose(LIFECYCLE, queuedFirst());
            } else if (StatusMerge.isClosed(statuses.ours()) && StatusMerge.isClosed(statuses.theirs())) {
                choose(LIFECYCLE, isDone(ours) ? ours : theirs);
            } else {
                LIFECYCLE.forEach(this::mark);
                choose(LIFECYCLE, later(values.map(Object::toString)));
            }
        }
    }

    private static boolean isDone(HeadParts head) {
        return head.text(STATE)
                .equals(WorkflowState.of(WorkflowState.Known.DONE).raw());
    }

    private HeadParts queuedFirst() {
        String queuedAt = TicketField.QUEUED_AT.name();
        int order = ours.time(queuedAt)
                .orElse(Instant.MAX)
                .compareTo(theirs.time(queuedAt).orElse(Instant.MAX));
        int tie = ours.value(LIFECYCLE.get(1))
                .toString()
                .compareTo(theirs.value(LIFECYCLE.get(1)).toString());
        return (order == 0 ? tie : order) <= 0 ? ours : theirs;
    }

    private void choose(List<String> keys, HeadParts side) {
        keys.forEach(it -> chosen.put(it, side));
    }

    private void field(String key) {
        Versions<String> sources = new Versions<>(base.source(key), ours.source(key), theirs.source(key));
        if (key.equals(MARKS)) {
            list(key);
        } else if (sources.isSettled()) {
            chosen.put(key, Objects.equals(sources.base(), sources.ours()) ? theirs : ours);
        } else if (key.equals(ItemFile.STATUS) || key.equals(UPDATED_AT)) {
            chosen.put(key, later(sources));
        } else if (base.fitsList(key) && ours.fitsList(key) && theirs.fitsList(key)) {
            list(key);
        } else {
            scalar(key, sources);
        }
    }

    private void list(String key) {
        Versions<List<String>> values = versions().map(it -> it.value(key));
        List<String> merged = SetMerge.merge(values);
        HeadParts side = ours.source(key) == null
                ? theirs
                : theirs.source(key) == null ? ours : later(values.map(Object::toString));
        chosen.put(key, side);
        if (!side.value(key).equals(merged)) {
            lists.put(key, merged);
        }
    }

    private void scalar(String key, Versions<String> sources) {
        Versions<List<String>> values = versions().map(it -> it.value(key));
        if (!values.isSettled()) {
            mark(key);
            chosen.put(key, later(values.map(Object::toString)));
        } else if (Objects.equals(values.ours(), values.theirs())) {
            // The values are one, and only their spelling differs.
            String mine = Objects.requireNonNullElse(sources.ours(), "");
            String other = Objects.requireNonNullElse(sources.theirs(), "");
            chosen.put(key, mine.compareTo(other) > 0 ? ours : theirs);
        } else {
            chosen.put(key, Objects.equals(values.base(), values.ours()) ? theirs : ours);
        }
    }

    /** The side that changed the ticket last; of two that did at one time, the one with the greater text. */
    private HeadParts later(Versions<String> texts) {
        int order = ours.time(UPDATED_AT)
                .orElse(Instant.MIN)
                .compareTo(theirs.time(UPDATED_AT).orElse(Instant.MIN));
        int tie =
                Objects.requireNonNullElse(texts.ours(), "").compareTo(Objects.requireNonNullElse(texts.theirs(), ""));
        return (order == 0 ? tie : order) >= 0 ? ours : theirs;
    }

    private void mark(String key) {
        ConflictMark one = new ConflictMark(key, ours.text(key));
        ConflictMark two = new ConflictMark(key, theirs.text(key));
        if (one.equals(two)) {
            return;
        }
        boolean first = one.compareTo(two) < 0;
        conflict(first ? one : two, first ? two : one);
    }

    private void conflict(ConflictMark one, ConflictMark two) {
        marks.addAll(List.of(one, two));
        conflicts.add(new MergeConflict(
                TicketDirectory.ITEM,
                one.field(),
                "the sides gave '" + Excerpt.of(one.field()) + "' different values: '" + Excerpt.of(one.value())
                        + "' and '" + Excerpt.of(two.value()) + "'; settle it with ticket resolve"));
    }

    /** The marks that both sides still have, and the new ones. */
    private List<String> marks() {
        Versions<List<String>> values = versions().map(it -> it.value(MARKS));
        return HeadParts.joined(
                SetMerge.merge(values),
                new TreeSet<>(marks).stream().map(ConflictMark::text).toList());
    }

    private String head() {
        StringBuilder head = new StringBuilder(either(versions().map(HeadParts::opening)));
        Versions<List<String>> orders = versions().map(HeadParts::keys);
        List<String> order = orders.isSettled() ? Objects.requireNonNull(orders.settled()) : base.keys();
        for (String key : HeadParts.joined(order, List.copyOf(new TreeSet<>(chosen.keySet())))) {
            HeadParts side = chosen.get(key);
            String source = side == null ? null : side.source(key);
            head.append(source == null ? "" : source);
        }
        return head.append(either(versions().map(HeadParts::closing))).toString();
    }

    /** What one side changed; of two changes the greater. */
    private static String either(Versions<String> texts) {
        String one = Objects.requireNonNullElse(texts.ours(), "");
        String two = Objects.requireNonNullElse(texts.theirs(), "");
        return texts.isSettled() ? Objects.requireNonNullElse(texts.settled(), "") : one.compareTo(two) > 0 ? one : two;
    }

    /** Lines that meant something beside their old neighbours may mean something else beside new ones. */
    private void checkValues(ItemFile merged) {
        HeadParts parts = HeadParts.of(merged.text());
        for (Map.Entry<String, HeadParts> choice : chosen.entrySet()) {
            if (!parts.value(choice.getKey()).equals(choice.getValue().value(choice.getKey()))) {
                throw new HeadException(0, "can't be merged field by field: '" + choice.getKey() + "' would change");
            }
        }
    }

    private ItemFile withList(ItemFile file, String key, List<String> texts) {
        Entry entry = HeadParts.of(file.text()).entry(key);
        if (texts.isEmpty() && !ItemFile.REQUIRED.contains(key)) {
            return entry == null ? file : Splice.remove(file, entry);
        }
        if (entry != null && entry.texts().equals(texts)) {
            return file;
        }
        return Splice.set(file, entry, entry == null ? key : entry.key(), Scalars.list(texts), texts);
    }

    private ItemFile withStatus(ItemFile file) {
        TicketStatus merged = StatusMerge.merge(statuses);
        if (merged == null && statuses.ours() != null && statuses.theirs() != null) {
            merged = opened(statuses.ours(), statuses.theirs());
        }
        return merged == null || merged.equals(statuses.base()) ? file : file.withStatus(merged);
    }

    /** Both sides opened a closed ticket, to different places. */
    private TicketStatus opened(TicketStatus one, TicketStatus two) {
        TreeSet<ConflictMark> both = new TreeSet<>(
                List.of(new ConflictMark(ItemFile.STATUS, one.raw()), new ConflictMark(ItemFile.STATUS, two.raw())));
        conflict(both.first(), both.last());
        return later(statuses.map(TicketStatus::raw)) == ours ? one : two;
    }
}
