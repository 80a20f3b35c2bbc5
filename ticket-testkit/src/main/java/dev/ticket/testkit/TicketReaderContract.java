package dev.ticket.testkit;

import static dev.ticket.testkit.Samples.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TicketReader} does when it shows one ticket. Implement {@link TicketBackendContract} to run it. */
public interface TicketReaderContract extends TicketListContract {
    /** Callers keep ids, in links and in other tickets, and come back with them. */
    @Test
    @DisplayName("R-11: a ticket is found by its id")
    default void idFindsTheTicket() {
        Bench bench = Bench.with(this);
        TicketId other = seed(bench.tracker(), ticket("Another one"));

        assertThat(bench.show().id()).isEqualTo(bench.id());
        assertThat(bench.tracker().show(TicketIdOrSlug.of(other)).summary().title())
                .isEqualTo("Another one");
    }

    /** A slug is what people type. A tracker without slugs has nothing to do here. */
    @Test
    @DisplayName("R-12: a ticket is found by its slug")
    default void slugFindsTheTicket() {
        Bench bench = Bench.with(this);
        seed(bench.tracker(), ticket("Another one"));
        Slug slug = bench.show().summary().slug();
        assumeFalse(slug == null, "this tracker has no slugs");

        assertThat(bench.tracker()
                        .show(new TicketIdOrSlug(String.valueOf(slug)))
                        .id())
                .isEqualTo(bench.id());
    }

    /** Two answers to one question: whoever picks a row of the list expects to see that row. */
    @Test
    @DisplayName("R-13: the head in a list is the head that show gives")
    default void listedHeadIsTheShownHead() {
        TicketBackend tracker = emptyTracker();
        TicketId id = seed(tracker, Samples.fullTicket());

        assertThat(tracker.list(TicketFilter.all()).tickets())
                .as("the heads in the list")
                .containsExactly(tracker.show(TicketIdOrSlug.of(id)).summary());
    }

    /** The error tells the caller what was asked, so that a typing mistake can be seen. */
    @Test
    @DisplayName("R-14: a name that no ticket has is not found, and the error says which name")
    default void unknownNameIsNotFound() {
        Bench bench = Bench.with(this);

        TicketNotFoundException error = catchThrowableOfType(
                TicketNotFoundException.class, () -> bench.tracker().show(new TicketIdOrSlug("no-such-ticket")));

        assertThat(error).as("the error of a lookup of 'no-such-ticket'").isNotNull();
        assertThat(error.name()).as("the name in the error").isEqualTo("no-such-ticket");
    }

    /** A lookup that guesses changes the wrong ticket one day. */
    @Test
    @DisplayName("R-15: only the exact name finds a ticket: no part of it, no other letter case")
    default void nothingButTheExactNameFinds() {
        TicketBackend tracker = emptyTracker();
        NewTicket ticket = ticket("Parse dates of files").withSlug(new Slug("parse-dates-of-files"));
        TicketSummary head =
                tracker.show(TicketIdOrSlug.of(seed(tracker, ticket))).summary();

        for (String name : List.of(head.id().value(), head.slug() == null ? "x-y" : String.valueOf(head.slug()))) {
            List<String> similar = List.of(
                    name.substring(0, name.length() - 1),
                    name.substring(1),
                    name + "-2",
                    name + ".md",
                    "./" + name,
                    name.toUpperCase(Locale.ROOT),
                    name.toLowerCase(Locale.ROOT));
            for (String other : similar) {
                if (!other.isBlank() && !other.equals(name)) {
                    assertThatExceptionOfType(TicketNotFoundException.class)
                            .as("'%s' is asked for, '%s' is there", other, name)
                            .isThrownBy(() -> tracker.show(new TicketIdOrSlug(other)));
                }
            }
        }
    }

    /** A suggestion that leads nowhere is worse than none. */
    @Test
    @DisplayName("R-16: every name that a not-found error suggests can be looked up")
    default void suggestedNamesExist() {
        TicketBackend tracker = emptyTracker();
        for (int i = 1; i <= 20; i++) {
            seed(tracker, ticket("Parse dates " + i));
        }

        TicketNotFoundException error = catchThrowableOfType(
                TicketNotFoundException.class, () -> tracker.show(new TicketIdOrSlug("parse-date-1")));

        assertThat(error.similar()).as("suggestions").hasSizeLessThanOrEqualTo(10);
        assertThat(error.similar())
                .as("suggestions that are the id or slug of a ticket")
                .allSatisfy(it -> tracker.show(new TicketIdOrSlug(it)));
    }

    /** A look is not a change: it may be repeated, cached and done by those who may not write. */
    @Test
    @DisplayName("R-17: reading changes nothing")
    default void readingChangesNothing() {
        Bench bench = Bench.with(this);
        Ticket first = bench.show();
        letASecondPass();
        bench.tracker().list(TicketFilter.all());

        assertThat(bench.show()).as("the ticket after it was read").isEqualTo(first);
    }

    /** To take the first of two is to work on the wrong one half of the time. */
    @Test
    @DisplayName("R-18: a slug that two tickets have is refused, and the error names both")
    default void sharedSlugIsAmbiguous() {
        TicketBackend tracker = emptyTracker();
        List<TicketId> twins = seedTwins(tracker, new Slug("twin"));
        assumeTrue(twins.size() == 2, "there is no way to two tickets with one slug");

        AmbiguousTicketException error =
                catchThrowableOfType(AmbiguousTicketException.class, () -> tracker.show(new TicketIdOrSlug("twin")));

        assertThat(error).as("the error of a lookup by the slug").isNotNull();
        assertThat(error.candidates())
                .as("the tickets to choose from")
                .containsExactlyInAnyOrderElementsOf(
                        twins.stream().map(TicketId::value).toList());
    }

    /** One bad file in a repository must not stop everybody's work. */
    @Test
    @DisplayName("R-19: a ticket that can't be read is a problem in the list, and hides no other")
    default void unreadableTicketHidesNoOther() {
        Bench bench = Bench.with(this);
        TicketId other = seed(bench.tracker(), ticket("Another one"));
        assumeTrue(spoil(bench.tracker(), bench.id()), "there is no way to an unreadable ticket");

        for (TicketFilter filter : List.of(
                TicketFilter.all(), TicketFilter.all().withKinds(Set.of(TicketKind.of(TicketKind.Known.TASK))))) {
            TicketListing listing = bench.tracker().list(filter);
            assertThat(listing.tickets())
                    .as("tickets of %s", filter)
                    .extracting(TicketSummary::id)
                    .containsExactly(other);
            assertThat(listing.problems()).as("problems of %s", filter).hasSize(1);
        }
    }

    /** Whoever asks for that ticket must hear what is wrong, and not that it does not exist. */
    @Test
    @DisplayName("R-20: to show a ticket that can't be read is an error that says where and why")
    default void unreadableTicketIsMalformed() {
        Bench bench = Bench.with(this);
        assumeTrue(spoil(bench.tracker(), bench.id()), "there is no way to an unreadable ticket");

        assertThatExceptionOfType(MalformedTicketException.class)
                .isThrownBy(bench::show)
                .satisfies(it -> assertThat(it.path()).isNotBlank())
                .satisfies(it -> assertThat(it.problem()).isNotBlank());
    }
}
