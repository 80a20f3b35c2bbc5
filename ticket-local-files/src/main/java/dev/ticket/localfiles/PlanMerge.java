package dev.ticket.localfiles;

import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.Interleaving;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.Piece;
import dev.ticket.domain.merge.Versions;
import dev.ticket.domain.merge.Woven;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges the plan records of a ticket: the lines of both sides by time, each to the byte as it stands on its side. */
final class PlanMerge {
    private static final String BOM = "\uFEFF";
    private static final Pattern NUMBERED = Pattern.compile("(.*-)([0-9]{1,9})");

    private final List<Woven> lines;
    private final Set<String> taken = new HashSet<>();
    /** Records that need another id, by the side that has them. */
    private final Map<Woven.Side, Map<PlanRecordId, PlanRecordId>> renamed = new HashMap<>();

    private PlanMerge(Versions<String> texts) {
        this.lines = Interleaving.of(texts.map(PlanMerge::pieces));
    }

    static MergedFile merge(Versions<String> texts) {
        Versions<String> alike = LineEnds.alike(texts);
        Versions<Boolean> marks = alike.map(it -> it.startsWith(BOM));
        boolean mark = !marks.isSettled() || Boolean.TRUE.equals(marks.settled());
        String text = new PlanMerge(alike.map(it -> it.startsWith(BOM) ? it.substring(1) : it)).merge();
        return new MergedFile(FileContent.of((mark ? BOM : "") + text), List.of());
    }

    private static List<Piece> pieces(String text) {
        return text.lines().filter(it -> !it.isBlank()).map(PlanMerge::piece).toList();
    }

    private static Piece piece(String line) {
        return record(line)
                .map(it -> new Piece(it.id().value(), it.at(), line))
                .orElseGet(() -> new Piece(null, null, line));
    }

    private static Optional<PlanRecord> record(String line) {
        try {
            return Optional.of(PlanLine.read(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String merge() {
        lines.forEach(
                line -> record(line.text()).ifPresent(it -> taken.add(it.id().value())));
        for (Woven line : lines) {
            if (line.renamed()) {
                record(line.text())
                        .ifPresent(it -> renamed.computeIfAbsent(line.side(), side -> new HashMap<>())
                                .computeIfAbsent(it.id(), this::free));
            }
        }
        return lines.stream().map(it -> named(it) + "\n").collect(Collectors.joining());
    }

    /** The next number that no record has. */
    private PlanRecordId free(PlanRecordId id) {
        Matcher numbered = NUMBERED.matcher(id.value());
        boolean has = numbered.matches();
        String stem = has ? numbered.group(1) : id.value() + "-";
        int number = has ? Integer.parseInt(numbered.group(2)) : 1;
        do {
            number++;
        } while (!taken.add(stem + number));
        return new PlanRecordId(stem + number);
    }

    private String named(Woven line) {
        Map<PlanRecordId, PlanRecordId> ids = renamed.getOrDefault(line.side(), Map.of());
        PlanRecord record = ids.isEmpty() ? null : record(line.text()).orElse(null);
        if (record == null) {
            return line.text();
        }
        PlanRecordId id = line.renamed() ? Objects.requireNonNull(ids.get(record.id())) : record.id();
        PlanRecordId ended = record.retracts();
        PlanRecordId retracts = ended == null ? null : ids.getOrDefault(ended, ended);
        return id.equals(record.id()) && Objects.equals(ended, retracts)
                ? line.text()
                : PlanLine.write(with(record, id, retracts));
    }

    private static PlanRecord with(PlanRecord record, PlanRecordId id, @Nullable PlanRecordId retracts) {
        return new PlanRecord(
                id,
                record.ticket(),
                record.slug(),
                record.relation(),
                record.relatedTicket(),
                record.note(),
                record.acceptedPlan(),
                retracts,
                record.author(),
                record.at(),
                record.extra());
    }
}
