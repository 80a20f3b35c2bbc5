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

/** Claims as JSON: to their holder with the token, to everybody else without. */
public final class ClaimJson {
    private ClaimJson() {}

    /** Writes a claim as its holder sees it, as the property {@code claim}. */
    public static void held(JsonGenerator json, Claim claim) {
        json.writeObjectPropertyStart("claim");
        json.writeStringProperty("ticket", claim.ticket().value());
        json.writeStringProperty("owner", claim.owner().name());
        json.writeStringProperty("token", claim.token().value());
        rest(json, claim);
        json.writeEndObject();
    }

    /** Writes claims as everybody may see them, as the properties {@code claims}, {@code expired} and {@code problems}. */
    public static void listing(JsonGenerator json, ClaimListing listing, Map<TicketId, Slug> slugs) {
        seen(json, "claims", listing.live(), slugs);
        seen(json, "expired", listing.expired(), slugs);
        json.writeArrayPropertyStart("problems");
        listing.problems().forEach(it -> TicketJson.problem(json, it));
        json.writeEndArray();
    }

    private static void seen(JsonGenerator json, String name, List<Claim> claims, Map<TicketId, Slug> slugs) {
        json.writeArrayPropertyStart(name);
        for (Claim claim : claims) {
            json.writeStartObject();
            json.writeStringProperty("ticket", claim.ticket().value());
            JsonPage.optional(json, "slug", slugs.get(claim.ticket()));
            json.writeStringProperty("owner", claim.owner().name());
            if (claim.pid() != null) {
                json.writeNumberProperty("pid", claim.pid());
            }
            JsonPage.optional(json, "host", claim.host());
            rest(json, claim);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rest(JsonGenerator json, Claim claim) {
        JsonPage.optional(json, "worktree", claim.worktree());
        JsonPage.optional(json, "since", claim.since().truncatedTo(ChronoUnit.SECONDS));
        JsonPage.optional(json, "expires", claim.expires().truncatedTo(ChronoUnit.SECONDS));
        json.writeStringProperty("stage", claim.stage().name().toLowerCase(Locale.ROOT));
    }
}
