package dev.ticket.localfiles;

import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRecordRef;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan record as a line of JSON. */
final class PlanLine {
    private static final String TICKET = "ticket_id";
    private static final int USUAL_TIME = "2026-06-05T04:01:04Z".length();

    /** Records of one kind share its word: a plan is asked for it several times. */
    private static final Map<String, PlanRelation> RELATIONS = Arrays.stream(PlanRelation.Known.values())
            .map(PlanRelation::of)
            .collect(Collectors.toUnmodifiableMap(PlanRelation::raw, it -> it));

    private PlanLine() {}

    /** Reads a record; throws {@link IllegalArgumentException} that says what is wrong if the line is none. */
    static PlanRecord read(String json) {
        JsonLine line = JsonLine.read(json);
        return new PlanRecord(
                new PlanRecordId(required(line, "id")),
                new TicketId(required(line, TICKET)),
                optional(line, "ticket_slug", Slug::new),
                relation(required(line, "kind")),
                optional(line, "related_ticket", TicketIdOrSlug::new),
                new MarkdownText(textOr(line.takeText("note"), "")),
                accepted(line.takeObject("accepted_plan")),
                optional(line, "retracts", PlanRecordId::new),
                optional(line, "author", Author::new),
                optional(line, "at", PlanLine::time),
                line.rest());
    }

    private static PlanRelation relation(String word) {
        PlanRelation known = RELATIONS.get(word);
        return known == null ? new PlanRelation(word) : known;
    }

    private static @Nullable AcceptedPlan accepted(@Nullable JsonLine plan) {
        return plan == null
                ? null
                : new AcceptedPlan(
                        plan.takeText("summary"),
                        plan.takeText("branch"),
                        plan.takeText("worktree"),
                        plan.takeText("role_plan"),
                        plan.takeTexts("acknowledged").stream()
                                .map(PlanRecordRef::parse)
                                .toList());
    }

    private static String required(JsonLine line, String key) {
        String text = line.takeText(key);
        if (text == null) {
            throw new IllegalArgumentException("has no '" + key + "'");
        }
        return text;
    }

    private static <T> @Nullable T optional(JsonLine line, String key, Function<String, T> type) {
        String text = line.takeText(key);
        return text == null || text.isBlank() ? null : type.apply(text);
    }

    private static String textOr(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static Instant time(String text) {
        try {
            return text.length() == USUAL_TIME ? usualTime(text) : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has an 'at' that is no time like 2026-06-05T04:01:04Z", e);
        }
    }

    /** As the tracker writes it, without the cost of a formatter; anything else is left to that. */
    private static Instant usualTime(String text) {
        int[] parts = new int[6];
        for (int i = 0; i < USUAL_TIME - 1; i++) {
            char c = text.charAt(i);
            if (i % 3 == 1 && i > 3 ? c != "--T::".charAt(i / 3 - 1) : c < '0' || c > '9') {
                return Instant.parse(text);
            }
            int part = i < 4 ? 0 : (i - 2) / 3;
            parts[part] = c < '0' || c > '9' ? parts[part] : parts[part] * 10 + c - '0';
        }
        boolean usual = text.charAt(USUAL_TIME - 1) == 'Z' && parts[3] < 24 && parts[4] < 60 && parts[5] < 60;
        return usual
                ? Instant.ofEpochSecond(
                        LocalDate.of(parts[0], parts[1], parts[2]).toEpochDay() * 86_400
                                + (parts[3] * 60 + parts[4]) * 60L
                                + parts[5])
                : Instant.parse(text);
    }

    static String write(PlanRecord record) {
        return JsonObject.line(line -> {
            line.text("id", record.id());
            line.text(TICKET, record.ticket());
            line.text("ticket_slug", record.slug());
            line.text("kind", record.relation());
            line.text("related_ticket", record.relatedTicket());
            line.text("note", record.note().isEmpty() ? null : record.note());
            AcceptedPlan plan = record.acceptedPlan();
            if (plan != null) {
                line.object("accepted_plan", it -> write(plan, it));
            }
            line.text("retracts", record.retracts());
            line.text("author", record.author());
            line.text("at", record.at());
            record.extra().forEach(line::json);
        });
    }

    private static void write(AcceptedPlan plan, JsonObject object) {
        plan.texts().forEach(object::text);
        object.texts("acknowledged", plan.acknowledged());
    }
}
