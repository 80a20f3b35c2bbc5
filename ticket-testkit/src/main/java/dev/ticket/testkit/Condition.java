package dev.ticket.testkit;

import dev.ticket.domain.NewTicket;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketKind;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One condition of a filter, and what a new ticket needs to meet it. */
record Condition(String name, UnaryOperator<TicketFilter> wanted, UnaryOperator<NewTicket> met) {
    /** {@return a condition on each field that a new ticket can have} */
    static List<Condition> ofReading() {
        TicketKind bug = TicketKind.of(TicketKind.Known.BUG);
        Priority urgent = Priority.of(Priority.Known.P0);
        return List.of(
                new Condition("kind", it -> it.withKinds(Set.of(bug)), it -> it.with(TicketField.KIND, bug)),
                new Condition(
                        "priority",
                        it -> it.withPriorities(Set.of(urgent)),
                        it -> it.with(TicketField.PRIORITY, urgent)),
                new Condition(
                        "label",
                        it -> it.withLabels(Set.of("parser")),
                        it -> it.with(TicketField.LABELS, List.of("parser"))),
                new Condition("assignee", it -> it.withAssignee("ada"), it -> it.with(TicketField.ASSIGNEE, "ada")));
    }

    /** {@return a ticket that meets those of the conditions whose bits are set} */
    static NewTicket meeting(int bits, List<Condition> conditions) {
        NewTicket ticket = Samples.ticket("Meets " + bits);
        for (int i = 0; i < conditions.size(); i++) {
            if ((bits >> i & 1) == 1) {
                ticket = conditions.get(i).met().apply(ticket);
            }
        }
        return ticket;
    }
}
