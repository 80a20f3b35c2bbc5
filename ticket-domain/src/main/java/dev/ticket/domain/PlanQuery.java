package dev.ticket.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which plan records to answer with. Each condition narrows; a query without any has every record that holds. Immutable.
 *
 * <p>A record is asked in both directions: what blocks {@code b} is what {@code b} is {@code blocked_by} and what {@code
 * blocks} it, whichever ticket the record lies with. It is read as it was written if that fits the query, else from its
 * other end. An id and a slug name the same ticket, in the query and in records; a slug that several tickets have names each.
 *
 * <pre>{@code
 * PlanQuery.all().withTicket(new TicketIdOrSlug("parse-dates")).withRelations(Set.of(PlanRelation.of(BLOCKED_BY)))
 *         .select(tickets.list(TicketFilter.all()).tickets(), tickets.listPlanRecords())
 * }</pre>
 *
 * @param ticket the ticket that the answers are about, or null for any
 * @param relations what they say of it; any of them, and all if there are none
 * @param related the other ticket, or null for any, and for none
 * @param retracted whether records that hold no more are wanted too, and those that ended them
 */
public record PlanQuery(
        @Nullable TicketIdOrSlug ticket,
        Set<PlanRelation> relations,
        @Nullable TicketIdOrSlug related,
        boolean retracted) {
    /** Copies the relations. */
    public PlanQuery {
        relations = Set.copyOf(relations);
    }

    /** {@return the query for every record that holds} */
    public static PlanQuery all() {
        return new PlanQuery(null, Set.of(), null, false);
    }

    /**
     * {@return this query for what is recorded about a ticket}
     *
     * @param wanted its id or slug, or null for any
     */
    public PlanQuery withTicket(@Nullable TicketIdOrSlug wanted) {
        return new PlanQuery(wanted, relations, related, retracted);
    }

    /**
     * {@return this query for those relations}
     *
     * @param wanted any of them; none means all
     */
    public PlanQuery withRelations(Set<PlanRelation> wanted) {
        return new PlanQuery(ticket, wanted, related, retracted);
    }

    /**
     * {@return this query for what names another ticket}
     *
     * @param wanted its id or slug, or null for any, and for none
     */
    public PlanQuery withRelated(@Nullable TicketIdOrSlug wanted) {
        return new PlanQuery(ticket, relations, wanted, retracted);
    }

    /**
     * {@return this query with or without what holds no more}
     *
     * @param wanted whether retracted records are wanted too; one asked for by the relation {@code retracted} always is
     */
    public PlanQuery withRetracted(boolean wanted) {
        return new PlanQuery(ticket, relations, related, wanted);
    }

    /**
     * {@return the records that fit, in the order of the listing, each read so that it does: once, or once for each ticket that
     * a slug in it names. The cost grows with the records and the tickets, not with their product}
     *
     * @param tickets all tickets, which names are looked up among
     * @param records the records to choose from
     */
    public List<PlanReading> select(Collection<TicketSummary> tickets, PlanListing records) {
        KnownTickets known = new KnownTickets(tickets);
        Set<PlanRecordRef> holding = new HashSet<>();
        records.current().forEach(it -> holding.add(it.ref()));
        Set<String> about = ids(ticket, known);
        Set<String> others = ids(related, known);
        return records.records().stream()
                .filter(it -> retracted || holding.contains(it.ref()) || isAskedFor(it))
                .flatMap(it -> readings(it, holding.contains(it.ref()), known))
                .flatMap(it -> fitting(it, about, others).stream())
                .toList();
    }

    private static Set<String> ids(@Nullable TicketIdOrSlug name, KnownTickets known) {
        return name == null ? Set.of() : Set.copyOf(known.ids(name.text()));
    }

    private boolean isAskedFor(PlanRecord record) {
        return record.relation().is(PlanRelation.Known.RETRACTED) && relations.contains(record.relation());
    }

    private static Stream<PlanReading> readings(PlanRecord record, boolean holds, KnownTickets known) {
        String own = record.ticket().value();
        TicketIdOrSlug named = record.relatedTicket();
        return named == null
                ? Stream.of(new PlanReading(record, own, record.relation(), null, holds))
                : known.ids(named.text()).stream()
                        .map(it -> new PlanReading(record, own, record.relation(), it, holds));
    }

    private Optional<PlanReading> fitting(PlanReading reading, Set<String> about, Set<String> others) {
        return Stream.concat(Stream.of(reading), reading.turned().stream())
                .filter(it -> about.isEmpty() || about.contains(it.ticket()))
                .filter(it -> relations.isEmpty() || relations.contains(it.relation()))
                .filter(it -> others.isEmpty() || it.other() != null && others.contains(it.other()))
                .findFirst();
    }
}
