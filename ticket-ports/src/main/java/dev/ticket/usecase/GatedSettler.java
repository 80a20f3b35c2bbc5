package dev.ticket.usecase;

import dev.ticket.domain.Operation;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.merge.Settlement;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.TicketReader;
import java.util.Optional;
import java.util.Set;

/**
 * Settling as a role may do it: whoever may edit a ticket may settle its fields, and where the ticket stands between planning
 * and done only who may let it in, since that is what picking a state can do.
 */
public final class GatedSettler implements ConflictSettler {
    private static final Set<String> GUARDED =
            Set.of(TicketField.WORKFLOW_STATE.name(), TicketField.QUEUED_BY.name(), TicketField.QUEUED_AT.name());

    private final ConflictSettler real;
    private final Gate gate;

    private GatedSettler(ConflictSettler real, Gate gate) {
        this.real = real;
        this.gate = gate;
    }

    /**
     * {@return a settler as a role may use it}
     *
     * @param real the settler
     * @param tickets looks a ticket up where a permission has a condition
     * @param roles all roles of the tracker, to say who may do what the role may not
     * @param role the role
     */
    public static ConflictSettler around(ConflictSettler real, TicketReader tickets, Roles roles, Role role) {
        return new GatedSettler(real, new Gate(tickets, roles, role));
    }

    @Override
    public TicketReceipt settle(TicketIdOrSlug ticket, Settlement settlement) {
        if (settlement.picked().keySet().stream().anyMatch(GUARDED::contains)) {
            gate.check(Operation.QUEUE, ticket, settlement.author());
        }
        Optional<Ticket> seen = gate.check(Operation.EDIT, ticket, settlement.author());
        return real.settle(ticket, seen.map(it -> from(it, settlement)).orElse(settlement));
    }

    /** The settlement, made from the ticket that was looked at, unless it was made from another one. */
    private static Settlement from(Ticket seen, Settlement settlement) {
        TicketEdit edit = settlement.edit();
        return edit.basedOn() != null
                ? settlement
                : new Settlement(
                        edit.ifRevision(seen.revision()), settlement.picked(), settlement.keep(), settlement.author());
    }
}
