package dev.ticket.testkit;

import dev.ticket.ports.TicketBackend;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** All broken backends, by the number of the rule that each breaks. */
final class BrokenBackends {
    private static final List<Class<?>> MAKERS = List.of(
            BrokenReading.class,
            BrokenOperations.class,
            BrokenCreation.class,
            BrokenEditing.class,
            BrokenEvents.class,
            BrokenTexts.class,
            BrokenMoves.class,
            BrokenArtifacts.class);

    private BrokenBackends() {}

    /** {@return the numbers of the rules that are broken, once for each broken backend} */
    static List<String> rules() {
        return makers().map(it -> it.getAnnotation(Breaks.class).value())
                .sorted()
                .toList();
    }

    static TicketBackend breaking(String rule, TicketBackend sound) {
        Method maker = makers().filter(
                        it -> it.getAnnotation(Breaks.class).value().equals(rule))
                .findFirst()
                .orElseThrow();
        try {
            return (TicketBackend) maker.invoke(null, sound);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no backend for " + rule, e);
        }
    }

    private static Stream<Method> makers() {
        return MAKERS.stream()
                .flatMap(it -> Stream.of(it.getDeclaredMethods()))
                .filter(it -> it.isAnnotationPresent(Breaks.class));
    }
}
