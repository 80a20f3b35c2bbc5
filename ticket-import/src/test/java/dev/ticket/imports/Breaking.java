package dev.ticket.imports;

import dev.ticket.ports.TicketBackend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A tracker whose process is killed after so many writes. */
final class Breaking {
    private static final Set<String> WRITES = Set.of("importTicket", "addEvent", "addPlanRecord");

    private Breaking() {}

    static final class PulledPlug extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static TicketBackend after(int writes, TicketBackend real) {
        int[] left = {writes};
        return (TicketBackend) Proxy.newProxyInstance(
                Breaking.class.getClassLoader(), new Class<?>[] {TicketBackend.class}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && left[0]-- == 0) {
                        throw new PulledPlug();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
