package dev.ticket.localfiles;

import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.TicketProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan of one ticket, as its file holds it: a record a line. A line that can't be read hides no other. */
final class PlanFile {
    static final String NAME = "orchestration-plan.jsonl";

    private static final Path PLACE = Path.of(TicketDirectory.ARTIFACTS, NAME);

    /** Some editors begin a file with it; it says nothing. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TicketDirectory ticket;
    private final @Nullable String text;
    private final List<PlanRecord> records = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A line that is no record.
     *
     * @param line its number, from 1
     * @param kind what kind of fault
     * @param message what is wrong with it
     */
    record Fault(int line, FindingKind kind, String message) {}

    /** Takes the file's text apart, null if there is no file. */
    private PlanFile(TicketDirectory ticket, @Nullable String text) {
        this.ticket = ticket;
        this.text = text;
        String[] lines = text == null ? new String[0] : withoutMark(text).split("\n", -1);
        String id = ticket.name();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                add(lines[i], i + 1, id);
            }
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static Path path(TicketDirectory ticket) {
        return ticket.path().resolve(PLACE);
    }

    /** Reads the plan of a ticket; a record that names another ticket says nothing about this one. */
    static PlanFile of(TicketDirectory ticket, TrackerFiles files, Limits limits) {
        return new PlanFile(ticket, files.findText(path(ticket), limits.artifactBytes()));
    }

    private void add(String line, int number, String id) {
        try {
            PlanRecord record = PlanLine.read(line);
            if (record.ticket().value().equals(id)) {
                records.add(record);
                lines.add(number);
            } else {
                String named = Excerpt.of(record.ticket().value());
                faults.add(new Fault(number, FindingKind.FOREIGN_PLAN_RECORD, "is about the ticket '" + named + "'"));
            }
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(number, FindingKind.MALFORMED_PLAN_RECORD, String.valueOf(e.getMessage())));
        }
    }

    boolean exists() {
        return text != null;
    }

    List<PlanRecord> records() {
        return records;
    }

    /** The line of a record, from 1. */
    int line(int record) {
        return lines.get(record);
    }

    List<Fault> faults() {
        return faults;
    }

    /** The records and faults as a reader gets them. */
    PlanListing listing() {
        Stream<TicketProblem> problems = faults.stream()
                .map(it -> new TicketProblem(
                        ticket.shown(path(ticket)),
                        it.kind().code(),
                        "line " + it.line() + " " + it.message() + "; mend it"));
        return new PlanListing(records, problems.toList());
    }

    /** The id of the next record: no line has it, not even one that can't be read. */
    PlanRecordId nextId(Instant at) {
        Set<String> taken = new HashSet<>();
        records.forEach(it -> taken.add(it.id().value()));
        String stamp = "orch-plan-" + TicketName.STAMP.format(at) + "-";
        String there = text == null ? "" : text;
        return Stream.iterate(records.size() + faults.size() + 1, n -> n + 1)
                .map(n -> stamp + n)
                .filter(id -> !taken.contains(id) && !there.contains('"' + id + '"'))
                .map(PlanRecordId::new)
                .findFirst()
                .orElseThrow();
    }

    /** What adds a record to the file; a last line without an end gets one. */
    FileStep step(PlanRecord record, Limits limits) {
        String there = text == null ? "" : text;
        String end = there.isEmpty() || there.endsWith("\n") ? "" : "\n";
        byte[] line = (end + PlanLine.write(record) + "\n").getBytes(StandardCharsets.UTF_8);
        int size = there.getBytes(StandardCharsets.UTF_8).length;
        new Bounds(limits).artifact(size + (long) line.length);
        return text == null ? new FileStep.Replace(path(ticket), line) : new FileStep.Append(path(ticket), size, line);
    }
}
