package dev.ticket.localfiles;

import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergeConflict;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedText;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.TextMerge;
import dev.ticket.domain.merge.TicketVersion;
import dev.ticket.domain.merge.Versions;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketMerger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges the files of tickets, each by what it is. Without state. */
final class LocalMerger implements TicketMerger {
    private static final String PLAN = TicketDirectory.ARTIFACTS + "/" + PlanFile.NAME;

    @Override
    public MergedFile mergeFile(String path, Versions<FileContent> versions) {
        FileContent base = versions.base();
        Versions<FileContent> there = new Versions<>(
                base == null || base.size() == 0 ? null : base, required(versions.ours()), required(versions.theirs()));
        return merge(inTicket(path), there, null);
    }

    private static <T> T required(@Nullable T side) {
        if (side == null) {
            throw new IllegalArgumentException("a side has it not, so there is nothing to merge");
        }
        return side;
    }

    @Override
    public MergedTicket merge(Versions<TicketVersion> versions) {
        required(versions.ours());
        required(versions.theirs());
        return new TicketMerge(this, versions).merge();
    }

    /** A path from a ticket's directory on. */
    private static String inTicket(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (TrackerRoot.STATUSES.contains(statusOrNull(parts.get(i)))) {
                return String.join("/", parts.subList(i + 2, parts.size()));
            }
        }
        return path;
    }

    private static @Nullable TicketStatus statusOrNull(String part) {
        return part.isBlank() ? null : new TicketStatus(part);
    }

    /**
     * Merges a file that both sides have.
     *
     * @param file its path from the ticket's directory on
     * @param places the directories the ticket lies in, or null if they are not known
     */
    MergedFile merge(String file, Versions<FileContent> versions, @Nullable Versions<TicketStatus> places) {
        if (versions.isSettled()) {
            return new MergedFile(Objects.requireNonNull(versions.settled()), List.of());
        }
        Versions<String> texts;
        try {
            texts = versions.map(it -> Utf8.decode(it.bytes(), () -> file));
        } catch (MalformedTicketException e) {
            return conflict(
                    file, required(versions.ours()), "both sides changed it, and it is no text; choose one of the two");
        }
        try {
            return switch (file) {
                case TicketDirectory.ITEM -> ItemMerge.merge(texts, places);
                case TicketDirectory.THREAD -> ThreadMerge.merge(texts);
                case TicketDirectory.RESOLUTION -> texts.base() == null ? bothResolutions(texts) : lines(file, texts);
                case PLAN -> PlanMerge.merge(texts);
                default -> lines(file, texts);
            };
        } catch (HeadException e) {
            return lines(file, texts);
        }
    }

    private static MergedFile lines(String file, Versions<String> texts) {
        MergedText merged = TextMerge.merge(LineEnds.alike(texts));
        FileContent content = FileContent.of(merged.text());
        return merged.conflict()
                ? conflict(file, content, "both sides changed the same lines; decide and take the marks out")
                : new MergedFile(content, List.of());
    }

    private static MergedFile conflict(String file, FileContent content, String message) {
        return new MergedFile(content, List.of(new MergeConflict(file, null, message)));
    }

    /** Each side closed the ticket: what one says takes nothing from what the other says. */
    private static MergedFile bothResolutions(Versions<String> texts) {
        String one = required(texts.ours()).strip();
        String two = required(texts.theirs()).strip();
        String text = one.contains(two)
                ? one
                : two.contains(one)
                        ? two
                        : String.join("\n\n" + EventText.SEPARATOR + "\n\n", new TreeSet<>(List.of(one, two)));
        return new MergedFile(FileContent.of(text + "\n"), List.of());
    }
}
