package dev.ticket.localfiles;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergeConflict;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.StatusMerge;
import dev.ticket.domain.merge.TicketVersion;
import dev.ticket.domain.merge.Versions;
import dev.ticket.ports.MalformedTicketException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges one ticket: its place, and its files one by one. What depends on several of them is decided here. */
final class TicketMerge {
    private static final Comparator<FileContent> BYTES = (one, two) -> Arrays.compareUnsigned(one.bytes(), two.bytes());

    private final LocalMerger merger;
    private final Versions<TicketVersion> versions;
    private final Versions<TicketStatus> places;
    private final Map<String, FileContent> files = new TreeMap<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    TicketMerge(LocalMerger merger, Versions<TicketVersion> versions) {
        this.merger = merger;
        this.versions = versions;
        this.places = versions.map(TicketVersion::status);
    }

    MergedTicket merge() {
        Set<String> paths = new TreeSet<>();
        for (TicketVersion version : Arrays.asList(versions.base(), versions.ours(), versions.theirs())) {
            paths.addAll(version == null ? Set.of() : version.files().keySet());
        }
        paths.remove(TicketDirectory.RESOLUTION);
        paths.forEach(this::file);
        TicketStatus status = status();
        resolution(status);
        return new MergedTicket(new TicketVersion(status, files), conflicts);
    }

    private Versions<FileContent> versionsOf(String path) {
        return versions.map(it -> it.files().get(path));
    }

    /** A file that one side took away and the other one changed stays. */
    private void file(String path) {
        Versions<FileContent> file = versionsOf(path);
        FileContent ours = file.ours();
        FileContent theirs = file.theirs();
        if (file.isSettled() || ours == null || theirs == null) {
            FileContent only = file.isSettled() ? file.settled() : ours == null ? theirs : ours;
            put(path, only);
        } else if (isMergeable(path, file)) {
            MergedFile merged = merger.merge(path, file, places);
            conflicts.addAll(merged.conflicts());
            put(path, merged.content());
        } else {
            boolean first = BYTES.compare(ours, theirs) < 0;
            put(path, first ? ours : theirs);
            String other = free(path);
            put(other, first ? theirs : ours);
            conflicts.add(new MergeConflict(
                    path, null, "the sides have different files of that name; the other one is " + other));
        }
    }

    private static boolean isMergeable(String path, Versions<FileContent> file) {
        boolean artifact = path.startsWith(TicketDirectory.ARTIFACTS + "/") && !path.endsWith("/" + PlanFile.NAME);
        return !artifact || file.base() != null && isText(file.base()) && isText(file.ours()) && isText(file.theirs());
    }

    private static boolean isText(@Nullable FileContent content) {
        try {
            Utf8.decode(content == null ? new byte[0] : content.bytes(), () -> "");
            return true;
        } catch (MalformedTicketException e) {
            return false;
        }
    }

    private void put(String path, @Nullable FileContent content) {
        if (content != null) {
            files.put(path, content);
        }
    }

    /** A name that no version of the ticket has: {@code report.md} becomes {@code report-2.md}. */
    private String free(String path) {
        int dot = path.lastIndexOf('.');
        boolean extension = dot > path.lastIndexOf('/') + 1;
        String stem = extension ? path.substring(0, dot) : path;
        String end = extension ? path.substring(dot) : "";
        int n = 2;
        while (isTaken(stem + "-" + n + end)) {
            n++;
        }
        return stem + "-" + n + end;
    }

    private boolean isTaken(String path) {
        Versions<FileContent> there = versionsOf(path);
        return files.containsKey(path) || there.ours() != null || there.theirs() != null;
    }

    /** Where both sides opened the ticket to different places, the item says which of them it is in until that is settled. */
    private TicketStatus status() {
        TicketStatus merged = StatusMerge.merge(places);
        if (merged == null) {
            String stored = stored();
            merged = Objects.equals(places.ours(), new TicketStatus(stored)) ? places.ours() : places.theirs();
        }
        return Objects.requireNonNull(merged);
    }

    private String stored() {
        try {
            return ItemFile.read(text(files.get(TicketDirectory.ITEM)))
                    .head()
                    .find(ItemFile.STATUS)
                    .orElseThrow()
                    .onlyText();
        } catch (HeadException | NoSuchElementException | IllegalArgumentException e) {
            return new TreeSet<>(List.of(
                            Objects.requireNonNull(places.ours()).raw(),
                            Objects.requireNonNull(places.theirs()).raw()))
                    .first();
        }
    }

    private static String text(@Nullable FileContent content) {
        return content == null || !isText(content) ? "" : Utf8.decode(content.bytes(), () -> "");
    }

    /** The last closing has the word; what the other one said is kept as it would be if the ticket had been opened again. */
    private void resolution(TicketStatus status) {
        Versions<FileContent> texts = versionsOf(TicketDirectory.RESOLUTION);
        FileContent ours = texts.ours();
        FileContent theirs = texts.theirs();
        if (texts.isSettled()) {
            put(TicketDirectory.RESOLUTION, texts.settled());
            return;
        }
        TicketEvent mine = closing(versions.ours());
        TicketEvent other = closing(versions.theirs());
        if (ours == null || theirs == null) {
            FileContent only = Objects.requireNonNull(ours == null ? theirs : ours);
            if (StatusMerge.isClosed(status)) {
                put(TicketDirectory.RESOLUTION, only);
            } else {
                keep(only, ours == null ? other : mine);
            }
        } else if (mine == null || other == null || mine.equals(other)) {
            MergedFile merged = merger.merge(TicketDirectory.RESOLUTION, texts, places);
            conflicts.addAll(merged.conflicts());
            put(TicketDirectory.RESOLUTION, merged.content());
        } else {
            boolean isOurs = isLater(mine, other);
            put(TicketDirectory.RESOLUTION, isOurs ? ours : theirs);
            keep(isOurs ? theirs : ours, isOurs ? other : mine);
        }
    }

    private static @Nullable TicketEvent closing(@Nullable TicketVersion version) {
        FileContent thread = version == null ? null : version.files().get(TicketDirectory.THREAD);
        return lastClosing(text(thread));
    }

    private static @Nullable TicketEvent lastClosing(String thread) {
        return ThreadFile.read(thread).events().stream()
                .filter(it -> it.kind().is(EventKind.Known.CLOSE))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private boolean isLater(TicketEvent one, TicketEvent two) {
        TicketEvent last = lastClosing(text(files.get(TicketDirectory.THREAD)));
        if (one.equals(last) || two.equals(last)) {
            return one.equals(last);
        }
        return one.toString().compareTo(two.toString()) > 0;
    }

    private void keep(FileContent resolution, @Nullable TicketEvent closing) {
        Instant at = closing == null || closing.at() == null ? Instant.EPOCH : closing.at();
        String path = TicketDirectory.ARTIFACTS + "/resolution-" + TicketName.STAMP.format(at) + ".md";
        FileContent there = files.get(path);
        if (there == null || !there.equals(resolution)) {
            put(isTaken(path) ? free(path) : path, resolution);
        }
    }
}
