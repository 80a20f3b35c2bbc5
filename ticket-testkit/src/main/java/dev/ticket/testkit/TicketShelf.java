package dev.ticket.testkit;

import dev.ticket.domain.EventId;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.ImportRules;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.PastEvent;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRules;
import dev.ticket.domain.Ruling;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketRules;
import dev.ticket.domain.TicketUpdate;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.Enforcement;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketNotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tickets of one in-memory tracker. Writers take turns; readers never wait and see each ticket before or after a write. */
final class TicketShelf {
    private static final int MAX_NUMBERED_SLUG = 245;

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, StoredTicket> tickets = new ConcurrentSkipListMap<>();
    private final Object turn = new Object();

    TicketShelf(Clock clock) {
        this.clock = clock;
    }

    List<StoredTicket> all() {
        return List.copyOf(tickets.values());
    }

    /** {@return the ticket of that id, else the one of that slug, whether it can be read or not} */
    StoredTicket find(TicketIdOrSlug name) {
        StoredTicket byId = tickets.get(name.text());
        if (byId != null) {
            return byId;
        }
        List<StoredTicket> bySlug =
                all().stream().filter(it -> hasSlug(it, name.text())).toList();
        if (bySlug.size() > 1) {
            throw new AmbiguousTicketException(
                    name, bySlug.stream().map(it -> it.id().value()).toList());
        }
        if (bySlug.isEmpty()) {
            throw new TicketNotFoundException(name, Spelling.similar(name.text(), names()));
        }
        return bySlug.get(0);
    }

    StoredTicket read(TicketIdOrSlug name) {
        StoredTicket found = find(name);
        if (found.unreadable()) {
            throw new MalformedTicketException(found.id().value(), 0, "its document can't be understood; mend it");
        }
        return found;
    }

    TicketReceipt create(NewTicket ticket) {
        synchronized (turn) {
            return put(ticket, freeSlug(ticket.firstSlug()), FieldValues.none());
        }
    }

    TicketReceipt importTicket(ImportedTicket imported) {
        synchronized (turn) {
            all().stream()
                    .filter(it -> !it.unreadable() && ImportRules.isSame(imported, it.summary()))
                    .findFirst()
                    .ifPresent(it -> Enforcement.enforce(it.id(), ImportRules.refuseSecond(imported)));
            List<PastEvent> past = ImportRules.thread(imported, now());
            StoredTicket ticket = StoredTicket.past(
                    new TicketId("T-" + numbers.incrementAndGet()),
                    freeSlug(imported.ticket().firstSlug()),
                    imported,
                    ImportRules.fields(imported, past),
                    past.stream().map(it -> recorded(it.event(), it.at())).toList());
            tickets.put(ticket.id().value(), ticket);
            return receipt(ticket, ticket.events());
        }
    }

    TicketReceipt plant(NewTicket ticket, FieldValues more) {
        synchronized (turn) {
            return put(ticket, ticket.firstSlug(), more);
        }
    }

    /** Reads a ticket, asks the rules and applies what they grant, while nobody else can write. */
    TicketReceipt update(TicketIdOrSlug name, Function<StoredTicket, Ruling> rules) {
        synchronized (turn) {
            StoredTicket before = read(name);
            TicketUpdate update = Enforcement.enforce(before.id(), rules.apply(before));
            return update.isNothing() ? receipt(before, List.of()) : apply(before, update);
        }
    }

    /** Changes what lies beside a ticket's head and thread. */
    TicketReceipt replace(TicketIdOrSlug name, BiFunction<StoredTicket, Instant, StoredTicket> change) {
        synchronized (turn) {
            StoredTicket before = read(name);
            StoredTicket after = change.apply(before, before.notBefore(now()));
            tickets.put(after.id().value(), after);
            return receipt(after, List.of());
        }
    }

    /** What a ticket's plan gets, made of the ticket as it is, the id of the new record and its time. */
    interface Addition {
        PlanRecord to(StoredTicket before, PlanRecordId id, Instant at);
    }

    /** Adds a record to a ticket's plan. */
    PlanRecord plan(TicketIdOrSlug name, Addition addition) {
        synchronized (turn) {
            StoredTicket before = read(name);
            Instant at = before.notBefore(now());
            PlanRecord record = addition.to(before, nextRecord(), at);
            tickets.put(before.id().value(), before.withPlanRecord(record, at));
            return record;
        }
    }

    private PlanRecordId nextRecord() {
        return new PlanRecordId("P-" + numbers.incrementAndGet());
    }

    private TicketReceipt put(NewTicket ticket, Slug slug, FieldValues more) {
        TicketId id = new TicketId("T-" + numbers.incrementAndGet());
        FieldValues fields = ticket.fields()
                .with(TicketField.CREATED_AT, now())
                .with(TicketField.UPDATED_AT, now())
                .with(new FieldChanges(more, Set.of()));
        StoredTicket empty = StoredTicket.open(id, slug, fields, ticket.body());
        return apply(empty, TicketUpdate.append(List.of(TicketRules.created(ticket))));
    }

    private TicketReceipt apply(StoredTicket before, TicketUpdate update) {
        Instant at = before.notBefore(now());
        List<TicketEvent> events = new ArrayList<>();
        for (NewTicketEvent event : update.events()) {
            events.add(recorded(event, at));
        }
        StoredTicket after = before.updated(update, events, at);
        TicketUpdate.Acceptance acceptance = update.acceptance();
        if (acceptance != null) {
            after = after.withPlanRecord(PlanRules.recorded(acceptance, nextRecord(), before.summary(), at), at);
        }
        tickets.put(after.id().value(), after);
        return receipt(after, events);
    }

    private TicketEvent recorded(NewTicketEvent event, Instant at) {
        EventId id = new EventId("E-" + numbers.incrementAndGet());
        return new TicketEvent(
                id, event.kind(), event.author(), at, event.heading(), event.body(), event.refs(), event.attributes());
    }

    private Slug freeSlug(Slug wanted) {
        Slug free = wanted;
        for (int number = 2; !isFree(free); number++) {
            if (wanted.value().length() > MAX_NUMBERED_SLUG) {
                throw new InvalidRequestException(
                        "slug", "it is taken, and too long to be numbered; choose a shorter one");
            }
            free = wanted.numbered(number);
        }
        return free;
    }

    private boolean isFree(Slug slug) {
        return tickets.values().stream().noneMatch(it -> hasSlug(it, slug.value()));
    }

    private List<String> names() {
        return all().stream()
                .flatMap(it -> Stream.of(it.summary().slug(), it.id()))
                .map(String::valueOf)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean hasSlug(StoredTicket ticket, String text) {
        Slug slug = ticket.summary().slug();
        return slug != null && slug.value().equals(text);
    }

    private static TicketReceipt receipt(StoredTicket ticket, List<TicketEvent> events) {
        return new TicketReceipt(ticket.toTicket().ref(), events);
    }
}
