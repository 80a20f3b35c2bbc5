package dev.ticket.testkit;

import dev.ticket.ports.TicketBackend;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** All broken backends, by the number of the rule that each breaks; a rule may have several. */
final class BrokenBackends {
    private static final List<Class<?>> MAKERS = List.of(
            BrokenReading.class,
            BrokenOperations.class,
            BrokenCreation.class,
            BrokenImports.class,
            BrokenEditing.class,
            BrokenEvents.class,
            BrokenTexts.class,
            BrokenMoves.class,
            BrokenArtifacts.class,
            BrokenPlans.class,
            BrokenWorkflows.class,
            BrokenDoctors.class);

    private BrokenBackends() {}

    /** {@return a name for each broken backend: the number of the rule that it breaks, and how it does} */
    static List<String> names() {
        return makers().map(BrokenBackends::name).sorted().toList();
    }

    static TicketBackend named(String name, TicketBackend sound) {
        Method maker = makers().filter(it -> name(it).equals(name)).findFirst().orElseThrow();
        try {
            return (TicketBackend) maker.invoke(null, sound);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no backend " + name, e);
        }
    }

    private static String name(Method maker) {
        return maker.getAnnotation(Breaks.class).value() + " " + maker.getName();
    }

    private static Stream<Method> makers() {
        return MAKERS.stream()
                .flatMap(it -> Stream.of(it.getDeclaredMethods()))
                .filter(it -> it.isAnnotationPresent(Breaks.class));
    }
}
