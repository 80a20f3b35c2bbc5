package dev.ticket.testkit;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRelation;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketRefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Backends that keep plans badly, one for each rule of plans. */
final class BrokenPlans {
    private BrokenPlans() {}

    @Breaks("P-01")
    static TicketBackend notesLoseTheirLines(TicketBackend real) {
        return adding(real, it -> it.withNote(new MarkdownText(it.note().text().replace("changes\n", "changes "))));
    }

    @Breaks("P-02")
    static TicketBackend unknownRelationsBecomeNotes(TicketBackend real) {
        return adding(
                real,
                it -> it.relation().raw().equals("waits_for_release")
                        ? new NewPlanRecord(
                                PlanRelation.of(PlanRelation.Known.WAITING_CAPACITY_NOTE),
                                it.relatedTicket(),
                                it.note(),
                                it.author())
                        : it);
    }

    @Breaks("P-03")
    static TicketBackend newestComesFirst(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
                List<PlanRecord> records =
                        new ArrayList<>(real.listPlanRecords(ticket).records());
                if (records.stream().anyMatch(it -> new TicketIdOrSlug("ticket-3").equals(it.relatedTicket()))) {
                    records.sort(
                            Comparator.comparing(it -> String.valueOf(it.relatedTicket()), Comparator.reverseOrder()));
                }
                return new PlanListing(records, List.of());
            }
        };
    }

    @Breaks("P-04")
    static TicketBackend everyTicketHasAllPlans(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
                real.show(ticket);
                return real.listPlanRecords();
            }
        };
    }

    @Breaks("P-05")
    static TicketBackend recordsAreAnnounced(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
                PlanRecord given = real.addPlanRecord(ticket, record);
                real.addEvent(ticket, Samples.comment("Planned."));
                return given;
            }
        };
    }

    @Breaks("P-06")
    static TicketBackend capitalsAreNoOperation(TicketBackend real) {
        return adding(
                real,
                it -> it.relation().raw().equals("RETRACTED")
                        ? new NewPlanRecord(new PlanRelation("ended"), null, it.note(), it.author())
                        : it);
    }

    @Breaks("P-07")
    static TicketBackend retractedRecordsVanish(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
                return new PlanListing(real.listPlanRecords(ticket).current(), List.of());
            }
        };
    }

    @Breaks("P-08")
    static TicketBackend whatIsNotThereIsRetractedQuietly(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction) {
                try {
                    return real.retractPlanRecord(ticket, retraction);
                } catch (TicketRefusedException e) {
                    if (retraction.record().equals(new PlanRecordId("no-such-record"))) {
                        return real.listPlanRecords(ticket).records().get(0);
                    }
                    throw e;
                }
            }
        };
    }

    @Breaks("P-09")
    static TicketBackend escapesAreUndone(TicketBackend real) {
        return adding(real, it -> it.withNote(new MarkdownText(it.note().text().replace("\\u0041", "A"))));
    }

    @Breaks("P-10")
    static TicketBackend closedTicketsHaveNoPlan(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanListing listPlanRecords(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return found.summary().status().equals(Samples.CLOSED)
                        ? new PlanListing(List.of(), List.of())
                        : real.listPlanRecords(ticket);
            }
        };
    }

    @Breaks("P-11")
    static TicketBackend someRecordsAreDoubled(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
                if (new TicketIdOrSlug("ticket-42").equals(record.relatedTicket())) {
                    real.addPlanRecord(ticket, record);
                }
                return real.addPlanRecord(ticket, record);
            }
        };
    }

    @Breaks("P-12")
    static TicketBackend oneBadTicketHidesAllPlans(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public PlanListing listPlanRecords() {
                return real.list(TicketFilter.all()).problems().isEmpty()
                        ? real.listPlanRecords()
                        : new PlanListing(List.of(), List.of());
            }
        };
    }

    private static TicketBackend adding(TicketBackend real, UnaryOperator<NewPlanRecord> wishes) {
        return new ForwardingBackend(real) {
            @Override
            public PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record) {
                return real.addPlanRecord(ticket, wishes.apply(record));
            }
        };
    }
}
