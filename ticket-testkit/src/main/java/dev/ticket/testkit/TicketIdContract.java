package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.CLOSED;
import static dev.ticket.testkit.Samples.OPEN;
import static dev.ticket.testkit.Samples.comment;
import static dev.ticket.testkit.Samples.move;
import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ids promise, whatever they look like. Implement {@link TicketBackendContract} to run it. */
public interface TicketIdContract extends TrackerUnderTest {
    /** Ids are opaque: a caller may hold another tracker's, and a name that looks like a path must lead nowhere. */
    @Test
    @DisplayName("I-01: a name of any form can be looked up; if no ticket has it, it is not found and nothing worse")
    default void namesOfAnyFormCanBeLookedUp() {
        TicketBackend tracker = Bench.with(this).tracker();

        for (String name : Texts.strangeNames()) {
            assertThatExceptionOfType(TicketNotFoundException.class)
                    .as("'%s' is looked up", name)
                    .isThrownBy(() -> tracker.show(new TicketIdOrSlug(name)));
        }
    }

    /** As I-01, on the way that leads to a write. */
    @Test
    @DisplayName("I-02: every operation takes a name of any form and finds nothing under it")
    default void operationsTakeNamesOfAnyForm() {
        Bench bench = Bench.with(this);
        Ticket before = bench.show();

        for (Operations.OnTicket operation : Operations.possibleWith(bench.tracker())) {
            for (String name : Texts.strangeNames()) {
                assertThatExceptionOfType(TicketNotFoundException.class)
                        .as("%s with the name '%s'", operation.name(), name)
                        .isThrownBy(() -> operation.call().on(bench.tracker(), new TicketIdOrSlug(name)));
            }
        }
        assertThat(bench.show()).as("the ticket that is there").isEqualTo(before);
    }

    /** As R-18, on the way that leads to a write. */
    @Test
    @DisplayName("I-03: every operation refuses a slug that two tickets have, and changes neither")
    default void operationsRefuseASharedSlug() {
        TicketBackend tracker = emptyTracker();
        List<TicketId> twins = seedTwins(tracker, new Slug("twin"));
        assumeTrue(twins.size() == 2, "there is no way to two tickets with one slug");
        List<Ticket> before = showAll(tracker, twins);

        for (Operations.OnTicket operation : Operations.possibleWith(tracker)) {
            assertThatExceptionOfType(AmbiguousTicketException.class)
                    .as("%s with the slug 'twin'", operation.name())
                    .isThrownBy(() -> operation.call().on(tracker, new TicketIdOrSlug("twin")));
        }
        assertThat(showAll(tracker, twins)).as("the two tickets").isEqualTo(before);
    }

    /** Links, branches and other tickets name a ticket by its id: it must hold for life. */
    @Test
    @DisplayName("I-04: a ticket keeps its id whatever is done to it")
    default void idIsStable() {
        Bench bench = Bench.with(this);
        TicketBackend tracker = bench.tracker();

        if (bench.can(Capability.EDIT)) {
            keepsId(bench, tracker.edit(bench.name(), TicketEdit.nothing().set(TicketField.TITLE, "Other title")));
        }
        if (bench.can(Capability.EVENTS)) {
            keepsId(bench, tracker.addEvent(bench.name(), comment("A remark.")));
        }
        if (bench.can(Capability.STATUS)) {
            keepsId(bench, tracker.close(bench.name(), Samples.closing("Done.")));
            keepsId(bench, tracker.setStatus(bench.name(), move(CLOSED, OPEN)));
        }
        assertThat(bench.show().id()).isEqualTo(bench.id());
    }

    /** An old link must never lead to a new ticket. */
    @Test
    @DisplayName("I-05: an id is never given twice, also not after the ticket was closed")
    default void idIsNeverGivenTwice() {
        Bench bench = Bench.with(this, Capability.CREATE, Capability.STATUS);
        bench.tracker().close(bench.name(), Samples.closing("Done."));

        assertThat(bench.tracker().create(ticket("Parse dates")).ticket().id())
                .as("the id of a second ticket")
                .isNotEqualTo(bench.id());
    }

    /** Else a ticket whose slug is another's id would put that one out of reach: an id is the last resort. */
    @Test
    @DisplayName("I-06: an id finds its own ticket, also where another one wants it as its slug")
    default void idWinsOverASlug() {
        Bench bench = Bench.with(this, Capability.CREATE);
        try {
            bench.tracker()
                    .create(ticket("Usurper").withSlug(new Slug(bench.id().value())));
        } catch (InvalidRequestException e) {
            assertThat(e.what()).as("what is refused").isNotBlank();
        }

        assertThat(bench.show().summary().title()).isEqualTo("Parse dates");
    }

    /** People type slugs in front of every command; one that takes ids alone is a trap. */
    @Test
    @DisplayName("I-07: every operation finds its ticket by its slug")
    default void operationsFindTheTicketByItsSlug() {
        Bench bench = Bench.with(this, ticket("Find by slug"));
        TicketId other = seed(bench.tracker(), ticket("Not this one"));
        Ticket before = bench.tracker().show(TicketIdOrSlug.of(other));
        Slug slug = bench.show().summary().slug();
        assumeFalse(slug == null, "this tracker has no slugs");
        TicketIdOrSlug name = new TicketIdOrSlug(String.valueOf(slug));

        for (Operations.OnTicket operation : Operations.possibleWith(bench.tracker())) {
            assertThatCode(() -> operation.call().on(bench.tracker(), name))
                    .as("%s with the slug '%s'", operation.name(), name)
                    .doesNotThrowAnyException();
        }
        Ticket after = bench.tracker().show(TicketIdOrSlug.of(other));
        assertThat(after.summary().title()).as("title of the other ticket").isEqualTo("Not this one");
        assertThat(after.ref().status()).as("status of the other ticket").isEqualTo(OPEN);
        assertThat(after.events()).as("events of the other ticket").isEqualTo(before.events());
    }

    private static void keepsId(Bench bench, TicketReceipt receipt) {
        assertThat(receipt.ticket().id()).as("the id in the receipt").isEqualTo(bench.id());
    }

    private static List<Ticket> showAll(TicketBackend tracker, List<TicketId> ids) {
        return ids.stream().map(it -> tracker.show(TicketIdOrSlug.of(it))).toList();
    }
}
