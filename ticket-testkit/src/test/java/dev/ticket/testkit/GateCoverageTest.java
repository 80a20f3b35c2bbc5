package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.ImportedTicket;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Permission;
import dev.ticket.domain.PlanRecordId;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.StatusChange;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReview;
import dev.ticket.domain.WorkflowStep;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.usecase.GatedTickets;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation of a tracker goes by the gate, not even one that a port gets tomorrow. */
class GateCoverageTest {
    private static final TicketIdOrSlug NAME = new TicketIdOrSlug("parse-dates");

    /** An argument of each type that operations take. */
    private static final Map<Class<?>, Object> EXAMPLES = Map.ofEntries(
            Map.entry(TicketFilter.class, TicketFilter.all()),
            Map.entry(TicketIdOrSlug.class, NAME),
            Map.entry(NewTicket.class, Samples.ticket("Parse dates")),
            Map.entry(TicketEdit.class, TicketEdit.nothing()),
            Map.entry(NewTicketEvent.class, Samples.comment("A remark.")),
            Map.entry(TicketReview.class, Samples.review(ReviewResult.of(ReviewResult.Known.APPROVE))),
            Map.entry(StatusChange.class, Samples.move(Samples.OPEN, Samples.PENDING)),
            Map.entry(TicketClosing.class, Samples.closing("Done.")),
            Map.entry(ArtifactName.class, new ArtifactName("log.txt")),
            Map.entry(InputStream.class, InputStream.nullInputStream()),
            Map.entry(IfPresent.class, IfPresent.REPLACE),
            Map.entry(NewPlanRecord.class, Samples.blockedBy("another-ticket")),
            Map.entry(
                    PlanRetraction.class,
                    new PlanRetraction(new PlanRecordId("none"), MarkdownText.empty(), Samples.ADA)),
            Map.entry(WorkflowStep.class, Steps.QUEUE),
            Map.entry(ImportedTicket.class, Imports.closed("acme:1")));

    private final List<String> reached = new ArrayList<>();

    static Stream<Method> operations() {
        return Arrays.stream(TicketBackend.class.getMethods())
                .filter(it -> !it.getName().equals("capabilities"));
    }

    /** Whatever the operation is, one of these two may not do it. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationOfThePortsAsksForAPermission(Method operation) {
        assertThat(Stream.of(Operation.READ, Operation.CREATE).filter(it -> isDeniedTo(it, operation)))
                .as("gate of %s: add it to GatedTickets, with a permission", operation.getName())
                .isNotEmpty();
    }

    /** A default method would be inherited: then it is up to its author that it stays within the gate. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationOfThePortsIsWrittenOut(Method operation) throws NoSuchMethodException {
        assertThat(GatedTickets.class.getDeclaredMethod(operation.getName(), operation.getParameterTypes()))
                .isNotNull();
    }

    private boolean isDeniedTo(Operation only, Method operation) {
        reached.clear();
        Role role = new Role("somebody", List.of(Permission.to(only)));
        TicketBackend gated = GatedTickets.around(noting(), Roles.standard().with(role), role);
        try {
            operation.invoke(gated, arguments(operation));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(TicketDeniedException.class);
            assertThat(reached).as("behind the gate").isEmpty();
            return true;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        assertThat(reached).containsExactly(operation.getName());
        return false;
    }

    private static Object[] arguments(Method operation) {
        return Arrays.stream(operation.getParameterTypes())
                .map(it -> {
                    assertThat(EXAMPLES)
                            .as("an example of %s, for this test", it)
                            .containsKey(it);
                    return EXAMPLES.get(it);
                })
                .toArray();
    }

    /** A tracker that does nothing but note what is asked of it. */
    private TicketBackend noting() {
        return (TicketBackend) Proxy.newProxyInstance(
                TicketBackend.class.getClassLoader(), new Class<?>[] {TicketBackend.class}, (proxy, method, given) -> {
                    reached.add(method.getName());
                    return null;
                });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRoleThatMayDoEverythingReachesTheTracker(Method operation) throws ReflectiveOperationException {
        TicketBackend gated =
                GatedTickets.around(noting(), Roles.standard(), Roles.standard().human());

        operation.invoke(gated, arguments(operation));

        assertThat(reached).containsExactly(operation.getName());
    }
}
