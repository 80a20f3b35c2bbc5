package dev.ticket.interop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call of either tool.
 *
 * @param words what stands behind the tool's name
 * @param input what comes by standard input
 * @param environment what is set besides the root
 */
record Call(List<String> words, String input, Map<String, String> environment) {
    Call {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A call with nothing on standard input, by the user {@code ci}. */
    static Call of(String... words) {
        return of(List.of(words));
    }

    static Call of(List<String> words) {
        return new Call(words, "", Map.of("USER", "ci"));
    }

    Call input(String text) {
        return new Call(words, text, environment);
    }

    Call with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Call(words, input, more);
    }

    /** {@return which call it is, {@code list} for example} */
    String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    @Override
    public String toString() {
        return words.stream().map(Quoted::of).collect(Collectors.joining(" "))
                + (input.isEmpty() ? "" : " <<< " + Quoted.of(input));
    }
}
