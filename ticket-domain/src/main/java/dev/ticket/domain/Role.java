package dev.ticket.domain;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part that people and programs take, and what it may do. Immutable. Who acts in a role is its author's business: a name
 * gives no permission, and a role hides no name.
 *
 * @param name lower case letters, digits and {@code -}, at most 40, a letter first
 * @param permissions what it may do, one for an operation, in the order of the operations
 */
public record Role(String name, List<Permission> permissions) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Checks the name, that it may do something and nothing twice, and brings the permissions in order. */
    public Role {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a role's name is made of lower case letters, digits and '-', a letter"
                    + " first, at most 40; got '" + Text.excerpt(name) + "'");
        }
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("a role that may do nothing is of no use; let it 'read'");
        }
        Set<Operation> seen = EnumSet.noneOf(Operation.class);
        for (Permission permission : permissions) {
            if (!seen.add(permission.operation())) {
                throw new IllegalArgumentException(
                        "has '" + permission.operation().word() + "' twice; keep one of them");
            }
        }
        permissions = permissions.stream()
                .sorted(Comparator.comparing(Permission::operation))
                .toList();
    }

    /**
     * {@return what lets the role do an operation; empty if it may not}
     *
     * @param operation the operation
     */
    public Optional<Permission> permission(Operation operation) {
        return permissions.stream().filter(it -> it.operation() == operation).findFirst();
    }
}
