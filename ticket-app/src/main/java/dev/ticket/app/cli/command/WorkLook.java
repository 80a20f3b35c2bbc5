package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.ClaimJson;
import dev.ticket.app.cli.json.PlanJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.view.PlanNames;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.Obstacle;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkPlan;
import dev.ticket.ports.Capability;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What is no part of a ticket and shown beside it if wanted: what is in its way, and who has claimed it. */
final class WorkLook {
    private static final String WITH = "--with";
    private static final String BLOCKERS = "blockers";
    private static final String CLAIM = "claim";

    private final @Nullable PlanLook look;
    private final @Nullable WorkPlan plan;
    private final Set<TicketId> claimed;
    private final @Nullable Map<TicketId, Claim> claims;
    private final List<TicketProblem> problems;

    private WorkLook(@Nullable PlanLook look, @Nullable Map<TicketId, Claim> claims, List<TicketProblem> problems) {
        this.look = look;
        this.plan = look == null ? null : look.plan();
        this.claimed = look == null ? Set.of() : look.claimed();
        this.claims = claims;
        this.problems = problems;
    }

    static OptionSyntax syntax() {
        return OptionSyntax.values(
                        WITH,
                        "WHAT",
                        "On a terminal and in JSON also: blockers, what is in the way; claim, who works on it.")
                .oneOf(List.of(BLOCKERS, CLAIM));
    }

    /** {@return whether anything is wanted} */
    static boolean isWanted(Arguments arguments) {
        return arguments.has(WITH);
    }

    /** {@return a look at what is wanted} */
    static WorkLook at(TicketBackend tickets, Arguments arguments, Context context) {
        List<String> wanted = arguments.words(WITH);
        ClaimListing listing = PlanLook.NOBODY;
        Map<TicketId, Claim> claims = null;
        if (wanted.contains(CLAIM)) {
            listing = TicketRoot.claims(tickets, arguments, context).list();
            claims = byTicket(listing);
        } else if (wanted.contains(BLOCKERS)) {
            listing = claimsOrNone(tickets, arguments, context);
        }
        return wanted.contains(BLOCKERS)
                ? of(PlanLook.at(tickets, listing), claims)
                : new WorkLook(null, claims, listing.problems());
    }

    private static WorkLook of(PlanLook look, @Nullable Map<TicketId, Claim> claims) {
        return new WorkLook(look, claims, look.problems());
    }

    private static Map<TicketId, Claim> byTicket(ClaimListing listing) {
        return listing.live().stream().collect(Collectors.toMap(Claim::ticket, Function.identity()));
    }

    /** {@return the claims, for an answer that is worth something without them: where they can't be had none, with a warning} */
    static ClaimListing claimsOrNone(TicketBackend tickets, Arguments arguments, Context context) {
        return claims(tickets, arguments, context).orElse(PlanLook.NOBODY);
    }

    /** {@return the same, empty where they can't be had} */
    static Optional<ClaimListing> claims(TicketBackend tickets, Arguments arguments, Context context) {
        return Optional.ofNullable(
                tried(() -> TicketRoot.claims(tickets, arguments, context).list(), "claims", context));
    }

    /**
     * {@return a look at everything about one ticket, for somebody who has not asked for it: what can't be had is left out, with
     * a warning}
     */
    static WorkLook of(TicketSummary ticket, TicketBackend tickets, Arguments arguments, Context context) {
        ClaimListing listing = claimsOrNone(tickets, arguments, context);
        PlanLook look = tickets.capabilities().contains(Capability.PLAN)
                ? tried(() -> PlanLook.at(tickets, listing), "plan", context)
                : null;
        Map<TicketId, Claim> claims = byTicket(listing);
        return look == null ? new WorkLook(null, claims, listing.problems()) : of(look, claims);
    }

    private static <T> @Nullable T tried(Supplier<T> look, String what, Context context) {
        try {
            return look.get();
        } catch (TicketException e) {
            context.err().line(Printable.oneLine("warning: " + what + " left out: " + e.getMessage()));
            return null;
        }
    }

    /** {@return what could not be read} */
    List<TicketProblem> problems() {
        return problems;
    }

    /** {@return what is in a ticket's way; nothing if it is finished, or nobody wants to know} */
    List<Obstacle> blockers(TicketSummary ticket) {
        return plan == null || plan.isFinished(ticket.id().value()) ? List.of() : plan.obstacles(ticket.id(), claimed);
    }

    /** {@return the claim on a ticket; empty if there is none, or nobody wants to know} */
    Optional<Claim> claim(TicketSummary ticket) {
        return claims == null ? Optional.empty() : Optional.ofNullable(claims.get(ticket.id()));
    }

    /** {@return what to call tickets; empty unless what is in the way is wanted} */
    Optional<PlanNames> names() {
        return Optional.ofNullable(look).map(PlanLook::names);
    }

    boolean hasClaims() {
        return claims != null;
    }

    /** Writes the properties that are wanted. */
    void json(JsonGenerator json, TicketSummary ticket) {
        if (plan != null) {
            PlanJson.obstacles(json, BLOCKERS, blockers(ticket));
        }
        claim(ticket).ifPresent(it -> ClaimJson.claim(json, it));
    }
}
