package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.FieldValues;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Permission.Condition;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.WorkflowState;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketException;
import dev.ticket.testkit.Deeds.Deed;
import dev.ticket.usecase.GatedTickets;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each role, each operation, each state of a ticket, through the port: generated from the table of roles. What is allowed ends
 * as it does without a gate; what is not is denied, and changes nothing.
 */
class RolesGateTest {
    /** In the order of the lifecycle, and last a ticket that was put off while in progress. */
    private static final int SITUATIONS = WorkflowState.Known.values().length + 1;

    static Stream<Arguments> rolesAndOperations() {
        return Roles.standard().all().stream()
                .flatMap(role -> Arrays.stream(Operation.values())
                        .filter(it -> it != Operation.CLAIM)
                        .map(it -> Arguments.of(role.name(), it)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndOperations")
    void aRoleMayDoWhatTheTableSaysAndNothingElse(String name, Operation operation) {
        Role role = Roles.standard().find(name).orElseThrow();

        assertThat(Deeds.being(operation)).isNotEmpty();
        assertThat(IntStream.range(0, SITUATIONS).boxed())
                .allSatisfy(it -> tryAll(Roles.standard(), role, Deeds.being(operation), it));
    }

    static LongStream seeds() {
        return new Random().longs(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRoleOfOnesOwnMayDoWhatItsPermissionsSay(long seed) {
        Role role = randomRole(new Random(seed));
        Roles roles = Roles.standard().with(role);

        assertThat(IntStream.range(0, SITUATIONS).boxed())
                .as("seed " + seed + ", role " + role)
                .allSatisfy(it -> tryAll(roles, role, Deeds.all(), it));
    }

    /** Tries them all on tickets in one situation, each on a tracker of its own. */
    private static void tryAll(Roles roles, Role role, List<Deed> deeds, int situation) {
        for (Deed deed : deeds) {
            String what = role.name() + ", " + deed + ", situation " + situation;
            Tracker free = new Tracker(situation);
            Tracker gated = new Tracker(situation);
            String before = gated.picture();
            Optional<TicketException> without = free.outcome(free.memory, deed);
            Optional<TicketException> with = gated.outcome(GatedTickets.around(gated.memory, roles, role), deed);
            Optional<Permission> permission = role.permission(deed.operation());
            if (permission.isPresent() && holds(permission.get().condition(), situation)) {
                assertThat(with.map(Object::getClass)).as(what).isEqualTo(without.map(Object::getClass));
                assertThat(gated.picture()).as(what).isEqualTo(free.picture());
            } else {
                assertThat(with).as(what).containsInstanceOf(TicketDeniedException.class);
                TicketDeniedException denied = (TicketDeniedException) with.orElseThrow();
                assertThat(denied.operation()).as(what).isEqualTo(deed.operation());
                assertThat(denied.role()).as(what).isEqualTo(role.name());
                assertThat(denied.condition()).as(what).isEqualTo(permission.map(Permission::condition));
                assertThat(denied.may()).as(what).contains("human").isEqualTo(roles.thatMay(deed.operation()));
                assertThat(gated.picture()).as(what).isEqualTo(before);
            }
        }
    }

    /** Said once more in other words: the deeds are ada's, and so is the last report of tickets that have one. */
    private static boolean holds(@Nullable Condition condition, int situation) {
        return condition == null
                || switch (condition) {
                    case PLANNING -> situation == 0;
                    case INPROGRESS -> situation == 3;
                    case NOT_OWN_REPORT -> situation < 3;
                };
    }

    private static Role randomRole(Random random) {
        List<Operation> operations = new ArrayList<>(Arrays.asList(Operation.values()));
        Collections.shuffle(operations, random);
        List<Permission> some = operations.subList(0, 1 + random.nextInt(operations.size())).stream()
                .map(it -> random.nextBoolean() ? Permission.to(it) : conditional(it, random))
                .toList();
        return new Role("own-" + random.nextInt(1000), some);
    }

    private static Permission conditional(Operation operation, Random random) {
        Permission plain = Permission.to(operation);
        try {
            return plain.when(Condition.values()[random.nextInt(Condition.values().length)]);
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    @Test
    void everyOperationOfThePortsIsTried() {
        Set<Operation> tried = Deeds.all().stream().map(Deed::operation).collect(Collectors.toSet());

        // Claims have a port of their own.
        assertThat(tried).isEqualTo(EnumSet.complementOf(EnumSet.of(Operation.CLAIM)));
    }

    /** A tracker with one ticket. */
    private static final class Tracker {
        private final InMemoryTickets memory = InMemoryTickets.open(new SettableClock());
        private final TicketIdOrSlug ticket;

        Tracker(int situation) {
            int state = Math.min(situation, WorkflowState.Known.values().length - 1);
            boolean deferred = situation == SITUATIONS - 1;
            WorkflowState word =
                    WorkflowState.of(deferred ? WorkflowState.Known.INPROGRESS : WorkflowState.Known.values()[state]);
            ticket = TicketIdOrSlug.of(memory.plant(
                    Samples.ticket("Parse dates"), FieldValues.none().with(TicketField.WORKFLOW_STATE, word)));
            memory.attach(ticket, Deeds.FILE, new ByteArrayInputStream(new byte[2]), TicketBackend.IfPresent.REFUSE);
            if (situation >= 3) {
                memory.addEvent(ticket, Deeds.event("implementation_report", Samples.ADA, "Done."));
            }
            if (deferred) {
                memory.setStatus(ticket, Samples.move(Samples.OPEN, TicketStatus.of(TicketStatus.Known.PENDING)));
            }
        }

        Optional<TicketException> outcome(TicketBackend through, Deed deed) {
            try {
                deed.call().on(through, ticket);
                return Optional.empty();
            } catch (TicketException e) {
                return Optional.of(e);
            }
        }

        /** All that can be seen, but for the ids of events and records, which are random. */
        String picture() {
            StringBuilder all = new StringBuilder();
            memory.list(TicketFilter.all()).tickets().forEach(it -> {
                all.append(memory.show(TicketIdOrSlug.of(it.id())));
            });
            return all.append(memory.listPlanRecords()).toString().replaceAll("\\b[0-9a-f]{12}\\b", "ID");
        }
    }
}
