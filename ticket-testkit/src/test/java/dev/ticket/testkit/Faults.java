package dev.ticket.testkit;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.TicketBackend;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The usual ways for a backend to be wrong: what goes in, or what comes out, is not what it was. */
final class Faults {
    private Faults() {}

    static TicketBackend telling(TicketBackend real, UnaryOperator<Ticket> tickets) {
        return new RetellingBackend(real, tickets, UnaryOperator.identity());
    }

    static TicketBackend tellingEvents(TicketBackend real, UnaryOperator<TicketEvent> events) {
        return new RetellingBackend(real, UnaryOperator.identity(), events);
    }

    /** A backend whose {@code show} alone gives something else; told what was asked and by whom to look. */
    static TicketBackend showing(TicketBackend real, BiFunction<TicketBackend, TicketIdOrSlug, Ticket> look) {
        return new ForwardingBackend(real) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                return look.apply(real, ticket);
            }
        };
    }

    static TicketBackend listing(TicketBackend real, BiFunction<TicketBackend, TicketFilter, TicketListing> look) {
        return new ForwardingBackend(real) {
            @Override
            public TicketListing list(TicketFilter filter) {
                return look.apply(real, filter);
            }
        };
    }

    static TicketBackend filtering(TicketBackend real, UnaryOperator<TicketFilter> filters) {
        return listing(real, (it, filter) -> it.list(filters.apply(filter)));
    }

    static TicketBackend listingHeads(TicketBackend real, UnaryOperator<List<TicketSummary>> heads) {
        return listing(real, (it, filter) -> {
            TicketListing listing = it.list(filter);
            return new TicketListing(heads.apply(listing.tickets()), listing.problems());
        });
    }

    static TicketBackend creating(TicketBackend real, UnaryOperator<NewTicket> wishes) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt create(NewTicket ticket) {
                return real.create(wishes.apply(ticket));
            }
        };
    }

    static TicketBackend importing(TicketBackend real, UnaryOperator<ImportedTicket> wishes) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt importTicket(ImportedTicket ticket) {
                return real.importTicket(wishes.apply(ticket));
            }
        };
    }

    static TicketBackend editing(TicketBackend real, UnaryOperator<TicketEdit> wishes) {
        return editing(real, (it, call) -> it.edit(call.ticket(), wishes.apply(call.edit())));
    }

    static TicketBackend editing(TicketBackend real, BiFunction<TicketBackend, EditCall, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
                return way.apply(real, new EditCall(ticket, edit));
            }
        };
    }

    static TicketBackend recording(TicketBackend real, UnaryOperator<NewTicketEvent> wishes) {
        return recording(real, (it, call) -> it.addEvent(call.ticket(), wishes.apply(call.event())));
    }

    static TicketBackend recording(TicketBackend real, BiFunction<TicketBackend, EventCall, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt addEvent(TicketIdOrSlug ticket, NewTicketEvent event) {
                return way.apply(real, new EventCall(ticket, event));
            }
        };
    }

    static TicketBackend reviewing(TicketBackend real, UnaryOperator<TicketReview> wishes) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt review(TicketIdOrSlug ticket, TicketReview review) {
                return real.review(ticket, wishes.apply(review));
            }
        };
    }

    static TicketBackend moving(TicketBackend real, BiFunction<TicketBackend, MoveCall, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt setStatus(TicketIdOrSlug ticket, StatusChange change) {
                return way.apply(real, new MoveCall(ticket, change));
            }
        };
    }

    static TicketBackend closing(TicketBackend real, BiFunction<TicketBackend, CloseCall, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt close(TicketIdOrSlug ticket, TicketClosing closing) {
                return way.apply(real, new CloseCall(ticket, closing));
            }
        };
    }

    static TicketBackend attaching(TicketBackend real, BiFunction<TicketBackend, AttachCall, TicketReceipt> way) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt attach(
                    TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
                return way.apply(real, new AttachCall(ticket, name, content, ifPresent));
            }
        };
    }

    record EditCall(TicketIdOrSlug ticket, TicketEdit edit) {}

    record EventCall(TicketIdOrSlug ticket, NewTicketEvent event) {}

    record MoveCall(TicketIdOrSlug ticket, StatusChange change) {}

    record CloseCall(TicketIdOrSlug ticket, TicketClosing closing) {}

    record AttachCall(
            TicketIdOrSlug ticket, ArtifactName name, InputStream content, TicketBackend.IfPresent ifPresent) {}
}
