package dev.ticket.ports;

import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.TicketIdOrSlug;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role that the caller acts in may not do that, or not with this ticket as it is. Nothing was changed. Leave it to a role
 * that may; where a condition failed, wait until it holds.
 */
public final class TicketDeniedException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private final transient String role;
    private final transient @Nullable TicketIdOrSlug ticket;
    private final transient @Nullable Condition condition;
    private final transient List<String> may;

    /**
     * Says who may not do what.
     *
     * @param operation what was asked for
     * @param role the name of the role that asked
     * @param ticket the ticket, as the caller named it, or null if it was about none
     * @param condition what would have to be so, or null if the role may never do it
     * @param may the names of the roles that may, be it on a condition
     */
    public TicketDeniedException(
            Operation operation,
            String role,
            @Nullable TicketIdOrSlug ticket,
            @Nullable Condition condition,
            List<String> may) {
        super(message(operation, role, ticket, condition, may), "denied");
        this.operation = operation;
        this.role = role;
        this.ticket = ticket;
        this.condition = condition;
        this.may = List.copyOf(may);
    }

    private static String message(
            Operation operation,
            String role,
            @Nullable TicketIdOrSlug ticket,
            @Nullable Condition condition,
            List<String> may) {
        String where = ticket == null ? "" : " on ticket " + ticket;
        String when = condition == null
                ? "; ask for it in one of the roles that may: "
                : ", which it may only if " + condition.says() + "; wait for that, or ask one of the roles that may: ";
        return "denied: the role '" + role + "' may not do '" + operation.word() + "'" + where + when
                + String.join(", ", may);
    }

    /** {@return what was asked for} */
    public Operation operation() {
        return operation;
    }

    /** {@return the name of the role that asked} */
    public String role() {
        return role;
    }

    /** {@return the ticket, as the caller named it; empty if it was about none} */
    public Optional<TicketIdOrSlug> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** {@return what would have to be so; empty if the role may never do it} */
    public Optional<Condition> condition() {
        return Optional.ofNullable(condition);
    }

    /** {@return the names of the roles that may, be it on a condition; never none} */
    public List<String> may() {
        return may;
    }
}
