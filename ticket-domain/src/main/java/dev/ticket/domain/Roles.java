package dev.ticket.domain;

import static dev.ticket.domain.Permission.Condition.INPROGRESS;
import static dev.ticket.domain.Permission.Condition.NOT_OWN_REPORT;
import static dev.ticket.domain.Permission.Condition.PLANNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who may do what in a tracker: its roles, each once. The six that every tracker has are one table, which {@code
 * docs/lifecycle.md#who-may-do-what} shows and explains. A tracker may add roles and narrow those six, never widen them;
 * {@code human} stays as it is. Immutable.
 *
 * <pre>{@code
 * Role coder = Roles.standard().find("coder").orElseThrow();
 * TicketBackend gated = GatedTickets.around(tickets, Roles.standard(), coder);
 * }</pre>
 *
 * @param all the roles, the six first
 */
public record Roles(List<Role> all) {
    /** The role of whoever names none: a human may do everything. */
    public static final String HUMAN = "human";

    private static final int MOST = 50;

    private static final List<Role> TABLE = List.of(
            new Role(
                    "orchestrator",
                    List.of(
                            Permission.to(Operation.READ),
                            Permission.to(Operation.COMMENT),
                            Permission.to(Operation.ACCEPT),
                            Permission.to(Operation.COMPLETE),
                            Permission.to(Operation.RETURN_TO_PLANNING),
                            Permission.to(Operation.BLOCK),
                            Permission.to(Operation.FAIL),
                            Permission.to(Operation.DEFER),
                            Permission.to(Operation.PLAN),
                            Permission.to(Operation.CLAIM))),
            new Role(
                    "intake",
                    List.of(
                            Permission.to(Operation.READ),
                            Permission.to(Operation.CREATE),
                            Permission.to(Operation.EDIT).when(PLANNING),
                            Permission.to(Operation.COMMENT),
                            Permission.to(Operation.ATTACH).when(PLANNING),
                            Permission.to(Operation.MARK_READY))),
            new Role(
                    "coder",
                    List.of(
                            Permission.to(Operation.READ),
                            Permission.to(Operation.COMMENT).when(INPROGRESS),
                            Permission.to(Operation.REPORT).when(INPROGRESS))),
            new Role(
                    "reviewer",
                    List.of(
                            Permission.to(Operation.READ),
                            Permission.to(Operation.COMMENT),
                            Permission.to(Operation.REVIEW).when(NOT_OWN_REPORT))),
            new Role("companion", List.of(Permission.to(Operation.READ))),
            new Role(
                    HUMAN, Arrays.stream(Operation.values()).map(Permission::to).toList()));

    private static final Roles STANDARD = new Roles(TABLE);

    /** Checks that names are unique, that there are not too many, and that the six are there, none of them widened. */
    public Roles {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("a tracker may have " + MOST + " roles, got " + all.size());
        }
        if (all.stream().map(Role::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("each role needs a name of its own");
        }
        for (Role own : TABLE) {
            check(own, find(all, own.name()).orElseThrow(() -> new IllegalArgumentException("lacks " + own.name())));
        }
    }

    private static void check(Role own, Role given) {
        if (own.name().equals(HUMAN) && !given.equals(own)) {
            throw new IllegalArgumentException("'" + HUMAN + "' may do everything, and nothing changes that");
        }
        given.permissions().stream()
                .filter(it -> own.permission(it.operation())
                        .filter(mine -> mine.covers(it))
                        .isEmpty())
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException("'" + own.name() + "' can be narrowed, not widened, and has no '"
                            + it + "' to begin with; give it to a role of another name");
                });
    }

    /** {@return the six roles that every tracker has, as they are unless it narrows them} */
    public static Roles standard() {
        return STANDARD;
    }

    /**
     * {@return these roles and one more; one of the same name is replaced}
     *
     * @param role the role
     * @throws IllegalArgumentException if it would widen one of the six, or there are too many
     */
    public Roles with(Role role) {
        List<Role> more = new ArrayList<>(all);
        IntStream.range(0, all.size())
                .filter(it -> all.get(it).name().equals(role.name()))
                .findFirst()
                .ifPresentOrElse(it -> more.set(it, role), () -> more.add(role));
        return new Roles(more);
    }

    /**
     * {@return the role of that name; empty if there is none}
     *
     * @param name its name, to the letter
     */
    public Optional<Role> find(String name) {
        return find(all, name);
    }

    private static Optional<Role> find(List<Role> roles, String name) {
        return roles.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** {@return the role that may do everything} */
    public Role human() {
        return find(HUMAN).orElseThrow();
    }

    /** {@return the names of all roles} */
    public List<String> names() {
        return all.stream().map(Role::name).toList();
    }

    /**
     * {@return the names of the roles that may do an operation, be it on a condition}
     *
     * @param operation the operation
     */
    public List<String> thatMay(Operation operation) {
        return all.stream()
                .filter(it -> it.permission(operation).isPresent())
                .map(Role::name)
                .toList();
    }
}
