package dev.ticket.testkit;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.TicketSummary;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.Capability;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.UnsupportedByBackendException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Backends that break the rules of ids, documents and capabilities, one for each. */
final class BrokenOperations {
    private BrokenOperations() {}

    @Breaks("I-02")
    static TicketBackend editChokesOnSlashes(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            if (call.ticket().text().contains("/")) {
                throw new IllegalArgumentException("not a name: " + call.ticket());
            }
            return it.edit(call.ticket(), call.edit());
        });
    }

    @Breaks("I-03")
    static TicketBackend firstOfTwoIsEdited(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            try {
                return it.edit(call.ticket(), call.edit());
            } catch (AmbiguousTicketException e) {
                return it.edit(new TicketIdOrSlug(e.candidates().get(0)), call.edit());
            }
        });
    }

    @Breaks("I-04")
    static TicketBackend idFollowsTheTitle(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            TicketReceipt receipt = it.edit(call.ticket(), call.edit());
            boolean renamed = call.edit().fields().set().find(TicketField.TITLE).equals(Optional.of("Other title"));
            return renamed ? Retold.withId(receipt, new TicketId("other-title")) : receipt;
        });
    }

    @Breaks("I-05")
    static TicketBackend idOfAClosedTicketIsGivenAgain(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt create(NewTicket ticket) {
                TicketReceipt receipt = real.create(ticket);
                return real.list(TicketFilter.all().withStatuses(Set.of(Samples.CLOSED))).tickets().stream()
                        .map(TicketSummary::id)
                        .findFirst()
                        .map(it -> Retold.withId(receipt, it))
                        .orElse(receipt);
            }
        };
    }

    @Breaks("I-07")
    static TicketBackend ticketsAreEditedByIdAlone(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            refuseSlug(call.ticket());
            return it.edit(call.ticket(), call.edit());
        });
    }

    @Breaks("I-07")
    static TicketBackend ticketsAreClosedByIdAlone(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            refuseSlug(call.ticket());
            return it.close(call.ticket(), call.closing());
        });
    }

    @Breaks("I-07")
    static TicketBackend filesAreAttachedByIdAlone(TicketBackend real) {
        return Faults.attaching(real, (it, call) -> {
            refuseSlug(call.ticket());
            return it.attach(call.ticket(), call.name(), call.content(), call.ifPresent());
        });
    }

    @Breaks("D-01")
    static TicketBackend threadIsLeftOut(TicketBackend real) {
        return documents(real, it -> new TicketDocuments(it.location(), it.item(), ""));
    }

    @Breaks("D-02")
    static TicketBackend placeIsLeftOut(TicketBackend real) {
        return documents(real, it -> new TicketDocuments("", it.item(), it.thread()));
    }

    @Breaks("D-03")
    static TicketBackend documentsAreFoundByIdAlone(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public TicketDocuments documents(TicketIdOrSlug ticket) {
                if (ticket.text().equals("parse-dates")) {
                    throw new TicketNotFoundException(ticket, List.of());
                }
                return real.documents(ticket);
            }
        };
    }

    @Breaks("D-04")
    static TicketBackend documentsTouchTheTicket(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean touched;

            @Override
            public TicketDocuments documents(TicketIdOrSlug ticket) {
                TicketDocuments documents = real.documents(ticket);
                touched = true;
                return documents;
            }

            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return touched ? Retold.with(found, TicketField.UPDATED_AT, Instant.MAX) : found;
            }
        };
    }

    @Breaks("D-05")
    static TicketBackend badTicketHasNoDocuments(TicketBackend real) {
        return documents(real, it -> {
            if (it.item().equals("%&!?")) {
                throw new MalformedTicketException(it.location(), 0, "no ticket");
            }
            return it;
        });
    }

    @Breaks("K-01")
    static TicketBackend capabilitiesShrinkWithUse(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean tired;

            @Override
            public TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
                tired = true;
                return real.edit(ticket, edit);
            }

            @Override
            public Set<Capability> capabilities() {
                return tired ? EnumSet.complementOf(EnumSet.of(Capability.DOCTOR)) : real.capabilities();
            }
        };
    }

    @Breaks("K-02")
    static TicketBackend documentsAreDenied(TicketBackend real) {
        return denying(real, Capability.DOCUMENTS);
    }

    @Breaks("K-03")
    static TicketBackend creationIsDenied(TicketBackend real) {
        return denying(real, Capability.CREATE);
    }

    @Breaks("K-04")
    static TicketBackend editIsDenied(TicketBackend real) {
        return denying(real, Capability.EDIT);
    }

    @Breaks("K-05")
    static TicketBackend eventsAreDenied(TicketBackend real) {
        return denying(real, Capability.EVENTS);
    }

    @Breaks("K-06")
    static TicketBackend movesAreDenied(TicketBackend real) {
        return denying(real, Capability.STATUS);
    }

    @Breaks("K-07")
    static TicketBackend artifactsAreDenied(TicketBackend real) {
        return denying(real, Capability.ARTIFACTS);
    }

    @Breaks("K-08")
    static TicketBackend examinationIsDenied(TicketBackend real) {
        return denying(real, Capability.DOCTOR);
    }

    @Breaks("K-08")
    static TicketBackend repairIsDenied(TicketBackend real) {
        return new ForwardingBackend(denying(real, Capability.DOCTOR)) {
            @Override
            public DoctorReport doctor() {
                throw new UnsupportedByBackendException(Capability.DOCTOR);
            }

            @Override
            public RepairReport proposeRepair() {
                throw new UnsupportedByBackendException(Capability.DOCTOR);
            }
        };
    }

    @Breaks("K-08")
    static TicketBackend proposalIsDenied(TicketBackend real) {
        return new ForwardingBackend(denying(real, Capability.DOCTOR)) {
            @Override
            public DoctorReport doctor() {
                throw new UnsupportedByBackendException(Capability.DOCTOR);
            }

            @Override
            public RepairReport repair() {
                throw new UnsupportedByBackendException(Capability.DOCTOR);
            }
        };
    }

    @Breaks("K-09")
    static TicketBackend plansAreDenied(TicketBackend real) {
        return denying(real, Capability.PLAN);
    }

    @Breaks("K-10")
    static TicketBackend importIsDenied(TicketBackend real) {
        return denying(real, Capability.IMPORT);
    }

    @Breaks("K-11")
    static TicketBackend stepsAreDenied(TicketBackend real) {
        return denying(real, Capability.WORKFLOW);
    }

    /** A backend that says it can't do a thing and does it. */
    private static TicketBackend denying(TicketBackend real, Capability capability) {
        return new ForwardingBackend(real) {
            @Override
            public Set<Capability> capabilities() {
                return EnumSet.complementOf(EnumSet.of(capability));
            }
        };
    }

    private static TicketBackend documents(TicketBackend real, UnaryOperator<TicketDocuments> change) {
        return new ForwardingBackend(real) {
            @Override
            public TicketDocuments documents(TicketIdOrSlug ticket) {
                return change.apply(real.documents(ticket));
            }
        };
    }

    private static void refuseSlug(TicketIdOrSlug name) {
        if (name.text().equals("find-by-slug")) {
            throw new TicketNotFoundException(name, List.of());
        }
    }
}
