package dev.ticket.usecase;

import dev.ticket.domain.Author;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a role through to what it may do: the one place where that is decided, whatever port lies behind. It looks at a ticket
 * only where a permission has a condition.
 */
final class Gate {
    private final TicketReader reader;
    private final Roles roles;
    private final Role role;

    Gate(TicketReader reader, Roles roles, Role role) {
        this.reader = reader;
        this.roles = roles;
        this.role = role;
    }

    /** Checks an operation that is about no ticket, or about all of them. */
    void check(Operation operation) {
        permission(operation, null);
    }

    /**
     * Checks an operation on a ticket.
     *
     * @param author who does it, or null if the operation names nobody
     * @return the ticket, if it had to be looked at
     */
    Optional<Ticket> check(Operation operation, TicketIdOrSlug ticket, @Nullable Author author) {
        Condition condition = permission(operation, ticket).condition();
        if (condition == null) {
            return Optional.empty();
        }
        Ticket found = reader.show(ticket);
        if (!condition.holds(found, author)) {
            throw denied(operation, ticket, condition);
        }
        return Optional.of(found);
    }

    private Permission permission(Operation operation, @Nullable TicketIdOrSlug ticket) {
        return role.permission(operation).orElseThrow(() -> denied(operation, ticket, null));
    }

    private TicketDeniedException denied(
            Operation operation, @Nullable TicketIdOrSlug ticket, @Nullable Condition condition) {
        return new TicketDeniedException(operation, role.name(), ticket, condition, roles.thatMay(operation));
    }
}
