package dev.ticket.app.cli.json;

import dev.ticket.domain.Obstacle;
import dev.ticket.domain.Operation;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Role;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkProgress;
import dev.ticket.domain.WorkSurvey;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How a tracker stands, as JSON. Lists are cut; beside each stands how many there are. */
public final class SurveyJson {
    private final WorkSurvey survey;
    private final int most;

    /**
     * A survey as JSON.
     *
     * @param survey how the tracker stands
     * @param most how many tickets of a list are written
     */
    public SurveyJson(WorkSurvey survey, int most) {
        this.survey = survey;
        this.most = most;
    }

    /** Writes the properties that hold a role's name, what it may do, and its page. */
    public static void role(JsonGenerator json, Role role, String page) {
        json.writeStringProperty("role", role.name());
        RoleJson.permissions(json, role);
        json.writeStringProperty("page", page);
    }

    /** Writes how the tracker stands, and what waits for these operations, as the property {@code survey}. */
    public void write(JsonGenerator json, List<Operation> duties) {
        json.writeObjectPropertyStart("survey");
        json.writeObjectPropertyStart("states");
        survey.states().forEach((state, count) -> json.writeNumberProperty(state.raw(), count));
        json.writeEndObject();
        json.writeObjectPropertyStart("statuses");
        for (TicketStatus.Known each : TicketStatus.Known.values()) {
            json.writeNumberProperty(TicketStatus.of(each).raw(), survey.count(each));
        }
        json.writeEndObject();
        json.writeNumberProperty("problems", survey.problems());
        if (!survey.knowsClaims()) {
            json.writeBooleanProperty("claims_known", false);
        }
        json.writeArrayPropertyStart("waiting");
        for (Operation each : duties) {
            json.writeStartObject();
            json.writeStringProperty("operation", each.word());
            tickets(json, survey.waitingFor(each));
            json.writeEndObject();
        }
        json.writeEndArray();
        list(json, "queue", survey.queue());
        list(json, "in_progress", survey.inProgress());
        json.writeEndObject();
    }

    private void list(JsonGenerator json, String name, List<TicketSummary> tickets) {
        json.writeObjectPropertyStart(name);
        tickets(json, tickets);
        json.writeEndObject();
    }

    private void tickets(JsonGenerator json, List<TicketSummary> tickets) {
        json.writeNumberProperty("total", tickets.size());
        json.writeArrayPropertyStart("tickets");
        tickets.stream().limit(most).forEach(it -> ticket(json, it));
        json.writeEndArray();
    }

    private void ticket(JsonGenerator json, TicketSummary ticket) {
        json.writeStartObject();
        json.writeStringProperty("id", ticket.id().value());
        JsonPage.optional(json, "slug", ticket.slug());
        JsonPage.optional(json, "title", ticket.fields().find(TicketField.TITLE).orElse(null));
        JsonPage.optional(json, "priority", ticket.priority().orElse(null));
        List<Obstacle> obstacles = survey.obstacles(ticket.id());
        if (!obstacles.isEmpty()) {
            json.writeNumberProperty("obstacles", obstacles.size());
        }
        survey.lastClaim(ticket.id()).ifPresent(it -> ClaimJson.claim(json, it));
        survey.progress(ticket.id()).ifPresent(it -> progress(json, it));
        json.writeEndObject();
    }

    private static void progress(JsonGenerator json, WorkProgress progress) {
        TicketEvent report = progress.report();
        TicketEvent review = progress.review();
        TicketEvent trouble = progress.trouble();
        json.writeObjectPropertyStart("progress");
        if (report != null) {
            JsonPage.optional(json, "reported_by", report.author());
        }
        if (review != null) {
            JsonPage.optional(json, "reviewed_by", review.author());
            JsonPage.optional(
                    json, "review", review.reviewResult().map(ReviewResult::raw).orElse(null));
        }
        JsonPage.optional(json, "trouble", trouble == null ? null : trouble.kind());
        json.writeBooleanProperty("awaits_review", progress.awaitsReview());
        json.writeEndObject();
    }
}
