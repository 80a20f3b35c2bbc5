package dev.ticket.app.cli.json;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Claims as JSON, everywhere of the same shape; with the token only where an order hands it to its holder. */
public final class ClaimJson {
    private ClaimJson() {}

    /** Writes a claim as everybody may see it, as the property {@code claim}. */
    public static void claim(JsonGenerator json, Claim claim) {
        json.writeObjectPropertyStart("claim");
        properties(json, claim);
        json.writeEndObject();
    }

    /** Writes the claim of an order, with its token, as the property {@code claim}. */
    static void ordered(JsonGenerator json, Claim claim) {
        json.writeObjectPropertyStart("claim");
        properties(json, claim);
        json.writeStringProperty("token", claim.token().value());
        json.writeEndObject();
    }

    /** Writes claims as everybody may see them, as the properties {@code claims}, {@code expired} and {@code problems}. */
    public static void listing(JsonGenerator json, ClaimListing listing, Map<TicketId, Slug> slugs) {
        listed(json, "claims", listing.live(), slugs);
        listed(json, "expired", listing.expired(), slugs);
        PlanJson.problems(json, listing.problems());
    }

    private static void listed(JsonGenerator json, String name, List<Claim> claims, Map<TicketId, Slug> slugs) {
        json.writeArrayPropertyStart(name);
        for (Claim claim : claims) {
            json.writeStartObject();
            properties(json, claim);
            JsonPage.optional(json, "slug", slugs.get(claim.ticket()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void properties(JsonGenerator json, Claim claim) {
        json.writeStringProperty("ticket", claim.ticket().value());
        json.writeStringProperty("owner", claim.owner().name());
        if (claim.pid() != null) {
            json.writeNumberProperty("pid", claim.pid());
        }
        JsonPage.optional(json, "host", claim.host());
        JsonPage.optional(json, "worktree", claim.worktree());
        JsonPage.optional(json, "since", claim.since().truncatedTo(ChronoUnit.SECONDS));
        JsonPage.optional(json, "expires", claim.expires().truncatedTo(ChronoUnit.SECONDS));
        json.writeStringProperty("stage", claim.stage().name().toLowerCase(Locale.ROOT));
    }
}
