package dev.ticket.interop;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the table: calls that both tools must answer alike.
 *
 * @param name what it is about
 * @param scene what is there before
 * @param calls one after the other
 */
record CallCase(String name, Scene scene, List<Call> calls) {
    /** Whether a ticket is closed by {@code status}, which the tools do in two ways. */
    boolean movesToClosed() {
        return calls.stream()
                .anyMatch(it -> it.name().equals("status") && it.words().contains("closed"));
    }

    @Override
    public String toString() {
        return name;
    }

    String shown() {
        return name + "\n" + calls.stream().map(it -> "  " + it).collect(Collectors.joining("\n"));
    }
}
