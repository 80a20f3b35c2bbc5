package dev.ticket.testkit;

import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketKind;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketOrder;
import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Backends that list and show badly, one for each rule of reading. */
final class BrokenReading {
    private BrokenReading() {}

    @Breaks("R-01")
    static TicketBackend problemInAnEmptyTracker(TicketBackend real) {
        TicketProblem problem = new TicketProblem(".gitkeep", "malformed", "no ticket");
        return Faults.listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            return listing.equals(new TicketListing(List.of(), List.of()))
                    ? new TicketListing(List.of(), List.of(problem))
                    : listing;
        });
    }

    @Breaks("R-02")
    static TicketBackend thirdTicketIsForgotten(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            boolean three =
                    filter.equals(TicketFilter.all()) && listing.tickets().size() == 3;
            return three ? new TicketListing(listing.tickets().subList(0, 2), listing.problems()) : listing;
        });
    }

    @Breaks("R-03")
    static TicketBackend pendingMeansAny(TicketBackend real) {
        return Faults.filtering(
                real, it -> it.statuses().equals(Set.of(Samples.PENDING)) ? it.withStatuses(Set.of()) : it);
    }

    @Breaks("R-04")
    static TicketBackend kindFilterDropsUnknownWords(TicketBackend real) {
        return Faults.filtering(
                real,
                it -> it.withKinds(it.kinds().stream()
                        .filter(kind -> kind.known().isPresent())
                        .collect(Collectors.<TicketKind>toSet())));
    }

    @Breaks("R-05")
    static TicketBackend priorityFilterIsIgnoredWhereItIsTheOnlyCondition(TicketBackend real) {
        return Faults.filtering(
                real, it -> it.equals(TicketFilter.all().withPriorities(it.priorities())) ? TicketFilter.all() : it);
    }

    @Breaks("R-06")
    static TicketBackend secondLabelIsIgnored(TicketBackend real) {
        return Faults.filtering(
                real, it -> it.withLabels(it.labels().stream().sorted().limit(1).collect(Collectors.toSet())));
    }

    @Breaks("R-07")
    static TicketBackend assigneeFilterMatchesPrefixes(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            String wanted = filter.assignee();
            TicketListing listing = it.list(filter.withAssignee(null).withLimit(Integer.MAX_VALUE));
            return new TicketListing(
                    listing.tickets().stream()
                            .filter(ticket -> wanted == null
                                    || ticket.assignee()
                                            .filter(name -> name.startsWith(wanted))
                                            .isPresent())
                            .limit(filter.limit())
                            .toList(),
                    listing.problems());
        });
    }

    @Breaks("R-08")
    static TicketBackend labelsAreIgnoredBesideKinds(TicketBackend real) {
        return Faults.filtering(real, it -> it.kinds().isEmpty() ? it : it.withLabels(Set.of()));
    }

    @Breaks("R-08")
    static TicketBackend assigneeIsIgnoredBesidePriorities(TicketBackend real) {
        return Faults.filtering(real, it -> it.priorities().isEmpty() ? it : it.withAssignee(null));
    }

    @Breaks("R-08")
    static TicketBackend statusesAreIgnoredBesideAnAssignee(TicketBackend real) {
        return Faults.filtering(real, it -> it.assignee() == null ? it : it.withStatuses(Set.of()));
    }

    @Breaks("R-09")
    static TicketBackend listNeverGoesBackwards(TicketBackend real) {
        return Faults.filtering(real, it -> it.withOrder(it.order(), false));
    }

    @Breaks("R-10")
    static TicketBackend limitCutsBeforeOrdering(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing cut = it.list(filter.withOrder(TicketOrder.ID, false));
            return new TicketListing(filter.select(cut.tickets().stream()).toList(), cut.problems());
        });
    }

    @Breaks("R-10")
    static TicketBackend limitCutsBeforeFiltering(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing cut = it.list(TicketFilter.all()
                    .withOrder(filter.order(), filter.reversed())
                    .withLimit(filter.limit()));
            return new TicketListing(filter.select(cut.tickets().stream()).toList(), cut.problems());
        });
    }

    @Breaks("R-10")
    static TicketBackend limitCutsBeforeReversing(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing cut = it.list(filter.withOrder(filter.order(), false));
            return new TicketListing(filter.select(cut.tickets().stream()).toList(), cut.problems());
        });
    }

    @Breaks("R-11")
    static TicketBackend secondTicketIsTakenForTheFirst(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            Ticket found = it.show(name);
            return found.summary().title().equals("Another one")
                    ? Retold.with(found, TicketField.TITLE, "Parse dates")
                    : found;
        });
    }

    @Breaks("R-12")
    static TicketBackend slugIsNoName(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            if (name.text().equals("parse-dates")) {
                throw new TicketNotFoundException(name, List.of());
            }
            return it.show(name);
        });
    }

    @Breaks("R-13")
    static TicketBackend listLeavesFieldsOut(TicketBackend real) {
        return Faults.listingHeads(
                real,
                heads -> heads.stream()
                        .map(it -> Retold.withFields(it, it.fields().without(TicketField.ACTION_REQUIRED)))
                        .toList());
    }

    @Breaks("R-14")
    static TicketBackend notFoundNamesSomethingElse(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            if (name.text().equals("no-such-ticket")) {
                throw new TicketNotFoundException(new TicketIdOrSlug("ticket"), List.of());
            }
            return it.show(name);
        });
    }

    @Breaks("R-15")
    static TicketBackend letterCaseDoesNotCount(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            try {
                return it.show(name);
            } catch (TicketNotFoundException e) {
                return it.show(new TicketIdOrSlug(name.text().toLowerCase(Locale.ROOT)));
            }
        });
    }

    @Breaks("R-16")
    static TicketBackend suggestionsLeadNowhere(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            try {
                return it.show(name);
            } catch (TicketNotFoundException e) {
                throw new TicketNotFoundException(name, List.of("nowhere"));
            }
        });
    }

    @Breaks("R-17")
    static TicketBackend listTouchesWhatWasShown(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean shown;
            private boolean touched;

            @Override
            public TicketListing list(TicketFilter filter) {
                touched = shown;
                return real.list(filter);
            }

            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                shown = true;
                Ticket found = real.show(ticket);
                return touched ? Retold.with(found, TicketField.UPDATED_AT, Instant.MAX) : found;
            }
        };
    }

    @Breaks("R-18")
    static TicketBackend firstOfTwoIsShown(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            try {
                return it.show(name);
            } catch (AmbiguousTicketException e) {
                return it.show(new TicketIdOrSlug(e.candidates().get(0)));
            }
        });
    }

    @Breaks("R-19")
    static TicketBackend oneBadTicketStopsTheList(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            if (!listing.problems().isEmpty()) {
                throw new MalformedTicketException(listing.problems().get(0).path(), 1, "no ticket");
            }
            return listing;
        });
    }

    @Breaks("R-19")
    static TicketBackend filteredListHasNoProblems(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            return filter.equals(TicketFilter.all()) ? listing : new TicketListing(listing.tickets(), List.of());
        });
    }

    @Breaks("R-21")
    static TicketBackend stateFilterKnowsOnlyWhatIsWritten(TicketBackend real) {
        return Faults.listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            return filter.states().isEmpty()
                    ? listing
                    : new TicketListing(
                            listing.tickets().stream()
                                    .filter(ticket -> ticket.workflowState().isPresent())
                                    .toList(),
                            listing.problems());
        });
    }

    @Breaks("R-21")
    static TicketBackend stateFilterDropsUnknownWords(TicketBackend real) {
        return Faults.filtering(
                real,
                it -> it.withStates(it.states().stream()
                        .filter(state -> state.known().isPresent())
                        .collect(Collectors.<WorkflowState>toSet())));
    }

    @Breaks("R-20")
    static TicketBackend badTicketIsSaidToBeMissing(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            try {
                return it.show(name);
            } catch (MalformedTicketException e) {
                throw new TicketNotFoundException(name, List.of());
            }
        });
    }

    @Breaks("I-01")
    static TicketBackend slashesAreAnArgumentError(TicketBackend real) {
        return Faults.showing(real, (it, name) -> {
            if (name.text().startsWith("../")) {
                throw new IllegalArgumentException("not a name: " + name);
            }
            return it.show(name);
        });
    }

    @Breaks("I-06")
    static TicketBackend slugWinsOverAnId(TicketBackend real) {
        return Faults.showing(
                real,
                (it, name) -> it.list(TicketFilter.all()).tickets().stream()
                        .filter(head -> new Slug(name.text()).equals(head.slug()))
                        .filter(head -> !head.title().equals("Twin"))
                        .map(TicketSummary::id)
                        .map(TicketIdOrSlug::of)
                        .map(it::show)
                        .findFirst()
                        .orElseGet(() -> it.show(name)));
    }
}
