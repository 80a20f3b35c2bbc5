package dev.ticket.testkit;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.Finding;
import dev.ticket.domain.Repair;
import dev.ticket.domain.RepairReport;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Backends that break the rules of the doctor, one for each. */
final class BrokenDoctors {
    private BrokenDoctors() {}

    @Breaks("X-01")
    static TicketBackend doctorAlwaysFindsSomething(TicketBackend real) {
        Finding fault = mood(Finding.Severity.ERROR);
        return examinations(real, it -> with(it, fault));
    }

    @Breaks("X-02")
    static TicketBackend doctorTouchesTheTickets(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean touched;

            @Override
            public DoctorReport doctor() {
                touched = true;
                return real.doctor();
            }

            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return touched ? Retold.with(found, TicketField.UPDATED_AT, Instant.MAX) : found;
            }
        };
    }

    @Breaks("X-03")
    static TicketBackend doctorOverlooksBadTickets(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public DoctorReport doctor() {
                return without(real.doctor(), "malformed");
            }
        };
    }

    @Breaks("X-04")
    static TicketBackend doctorOverlooksTwins(TicketBackend real) {
        return examinations(real, it -> without(it, "slug-twice"));
    }

    @Breaks("X-05")
    static TicketBackend repairMendsTheHealthy(TicketBackend real) {
        return repair(
                real,
                it -> it.left().ok()
                        ? new RepairReport(repairs(List.of(mood(Finding.Severity.WARNING))), it.left())
                        : it);
    }

    @Breaks("X-05")
    static TicketBackend repairTouchesTheTickets(TicketBackend real) {
        return new AfterRepair(real) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return repaired ? Retold.with(found, TicketField.UPDATED_AT, Instant.MAX) : found;
            }
        };
    }

    @Breaks("X-05")
    static TicketBackend repairDropsTheThread(TicketBackend real) {
        return new AfterRepair(real) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return repaired ? Retold.withEvents(found, List.of()) : found;
            }
        };
    }

    @Breaks("X-05")
    static TicketBackend repairForgetsClosedTickets(TicketBackend real) {
        return new AfterRepair(real) {
            @Override
            public TicketListing list(TicketFilter filter) {
                TicketListing found = real.list(filter);
                return repaired
                        ? new TicketListing(
                                found.tickets().stream()
                                        .filter(it -> !it.status().equals(Samples.CLOSED))
                                        .toList(),
                                found.problems())
                        : found;
            }
        };
    }

    @Breaks("X-06")
    static TicketBackend repairLeavesMoreThanThereIs(TicketBackend real) {
        return repair(real, it -> new RepairReport(it.repaired(), with(it.left(), mood(Finding.Severity.WARNING))));
    }

    @Breaks("X-06")
    static TicketBackend repairOverlooksTwins(TicketBackend real) {
        return repair(real, it -> new RepairReport(it.repaired(), without(it.left(), "slug-twice")));
    }

    @Breaks("X-07")
    static TicketBackend repairOverlooksBadTickets(TicketBackend real) {
        return repair(real, it -> new RepairReport(it.repaired(), without(it.left(), "malformed")));
    }

    @Breaks("X-07")
    static TicketBackend repairThrowsBadTicketsAway(TicketBackend real) {
        return new AfterRepair(real) {
            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                try {
                    return real.show(ticket);
                } catch (MalformedTicketException e) {
                    throw repaired ? new TicketNotFoundException(ticket, List.of()) : e;
                }
            }
        };
    }

    @Breaks("X-07")
    static TicketBackend repairEmptiesBadDocuments(TicketBackend real) {
        return new AfterRepair(real) {
            @Override
            public TicketDocuments documents(TicketIdOrSlug ticket) {
                TicketDocuments found = real.documents(ticket);
                return repaired ? new TicketDocuments(found.location(), "", "") : found;
            }
        };
    }

    @Breaks("X-08")
    static TicketBackend repairMendsTheSameAgain(TicketBackend real) {
        return repair(real, it -> new RepairReport(repairs(it.left().findings()), it.left()));
    }

    @Breaks("X-09")
    static TicketBackend proposalRepairs(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean proposed;

            @Override
            public RepairReport proposeRepair() {
                proposed = true;
                return real.proposeRepair();
            }

            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return proposed ? Retold.with(found, TicketField.UPDATED_AT, Instant.MAX) : found;
            }
        };
    }

    @Breaks("X-10")
    static TicketBackend proposalPromisesTooMuch(TicketBackend real) {
        return proposal(real, it -> new RepairReport(repairs(it.left().findings()), new DoctorReport(List.of())));
    }

    @Breaks("X-10")
    static TicketBackend proposalIsSilentAboutWhatStays(TicketBackend real) {
        return proposal(real, it -> new RepairReport(it.repaired(), new DoctorReport(List.of())));
    }

    private static List<Repair> repairs(List<Finding> findings) {
        return findings.stream().map(it -> new Repair(it, List.of())).toList();
    }

    private static TicketBackend proposal(TicketBackend real, UnaryOperator<RepairReport> change) {
        return new ForwardingBackend(real) {
            @Override
            public RepairReport proposeRepair() {
                return change.apply(real.proposeRepair());
            }
        };
    }

    /** A backend that remembers whether it was repaired. */
    private abstract static class AfterRepair extends ForwardingBackend {
        boolean repaired;

        AfterRepair(TicketBackend real) {
            super(real);
        }

        @Override
        public RepairReport repair() {
            repaired = true;
            return real.repair();
        }
    }

    private static Finding mood(Finding.Severity severity) {
        return new Finding("mood", severity, ".", null, "a bad feeling", "Rest.");
    }

    private static DoctorReport with(DoctorReport report, Finding more) {
        return new DoctorReport(
                Stream.concat(report.findings().stream(), Stream.of(more)).toList());
    }

    private static DoctorReport without(DoctorReport report, String code) {
        return new DoctorReport(
                report.findings().stream().filter(it -> !it.code().equals(code)).toList());
    }

    /** A backend that is wrong about what there is, after a repair as well. */
    private static TicketBackend examinations(TicketBackend real, UnaryOperator<DoctorReport> change) {
        return new ForwardingBackend(real) {
            @Override
            public DoctorReport doctor() {
                return change.apply(real.doctor());
            }

            @Override
            public RepairReport proposeRepair() {
                return changed(real.proposeRepair());
            }

            @Override
            public RepairReport repair() {
                return changed(real.repair());
            }

            private RepairReport changed(RepairReport report) {
                return new RepairReport(report.repaired(), change.apply(report.left()));
            }
        };
    }

    private static TicketBackend repair(TicketBackend real, UnaryOperator<RepairReport> change) {
        return new ForwardingBackend(real) {
            @Override
            public RepairReport proposeRepair() {
                return change.apply(real.proposeRepair());
            }

            @Override
            public RepairReport repair() {
                return change.apply(real.repair());
            }
        };
    }
}
