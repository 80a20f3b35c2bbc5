package dev.ticket.interop;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sequence: a call, the tool that is given it, and what it may touch if it succeeds.
 *
 * @param tool which tool
 * @param call the call
 * @param ticket the id of the ticket it is about, or null for a new one
 * @param fields the fields of that ticket's head that it may change
 * @param to the status it moves the ticket to, or null if it stays
 * @param records whether events may come to its thread
 */
record Step(
        Tool tool,
        Call call,
        @Nullable String ticket,
        Set<String> fields,
        @Nullable String to,
        boolean records) {
    Step {
        fields = Set.copyOf(fields);
    }

    boolean creates() {
        return call.name().equals("create");
    }

    @Override
    public String toString() {
        return tool.name() + ": " + call;
    }
}
