package dev.ticket.app.cli.json;

import dev.ticket.domain.Branch;
import dev.ticket.domain.Commit;
import dev.ticket.domain.RelatedTicket;
import dev.ticket.domain.RelatedTicket.Way;
import dev.ticket.domain.TicketCommit;
import dev.ticket.domain.TicketsOfWork;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Commits, and the tickets that they belong to, as JSON. */
public final class CommitJson {
    private CommitJson() {}

    /** Writes the commits of a ticket as the property {@code commits}. */
    public static void log(JsonGenerator json, List<TicketCommit> log) {
        json.writeArrayPropertyStart("commits");
        for (TicketCommit it : log) {
            json.writeStartObject();
            properties(json, it.commit());
            json.writeBooleanProperty("named", it.named());
            json.writeStringProperty("deed", it.deed().name().toLowerCase(Locale.ROOT));
            JsonPage.optional(json, "from", it.from());
            JsonPage.optional(json, "to", it.to());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the properties {@code branch}, if it is one, {@code commit}, {@code tickets}, {@code unknown}, {@code problems}. */
    public static void tickets(JsonGenerator json, TicketsOfWork found) {
        Branch branch = found.branch();
        if (branch != null) {
            json.writeStringProperty("branch", branch.ref());
        }
        commit(json, found.commit());
        json.writeArrayPropertyStart("tickets");
        found.tickets().forEach(it -> related(json, it));
        json.writeEndArray();
        JsonPage.strings(json, "unknown", found.unknown());
        PlanJson.problems(json, found.problems());
    }

    private static void related(JsonGenerator json, RelatedTicket related) {
        TicketJson.summary(
                json,
                related.ticket(),
                it -> JsonPage.strings(
                        it, "ways", related.ways().stream().map(Way::word).toList()));
    }

    /** Writes a commit as the property {@code commit}. */
    static void commit(JsonGenerator json, Commit commit) {
        json.writeObjectPropertyStart("commit");
        properties(json, commit);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Commit commit) {
        json.writeStringProperty("id", commit.id().value());
        json.writeStringProperty("author", commit.author());
        json.writeStringProperty(
                "at", commit.at().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeStringProperty("subject", commit.subject());
    }
}
