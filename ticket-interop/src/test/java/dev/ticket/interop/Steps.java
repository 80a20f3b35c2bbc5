package dev.ticket.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/** Draws steps: any operation, by either tool, on any ticket there is; most of them can succeed. */
final class Steps {
    private static final List<String> STATUSES = List.of("open", "pending", "closed");
    private static final List<String> ROLES = List.of("comment", "plan", "decision", "implementation_report");
    private static final List<String> AUTHORS = List.of("ada", "bob the reviewer", "Zoë", "q\"uote\\d", "at: x");

    private final Random random;
    private final HostileText texts;
    private final Tool java;
    private final Tool script;

    Steps(Random random, Tool java, Tool script) {
        this.random = random;
        this.texts = new HostileText(random);
        this.java = java;
        this.script = script;
    }

    /** A ticket as a list shows it. */
    record Known(String status, String id) {}

    Step next(List<Known> tickets) {
        Tool tool = random.nextInt(5) < 2 ? java : script;
        if (tickets.isEmpty() || random.nextInt(tickets.size() < 6 ? 6 : 20) == 0) {
            return create(tool);
        }
        Known ticket = tickets.get(random.nextInt(tickets.size()));
        List<BiFunction<Tool, Known, Step>> operations = List.of(
                this::comment,
                this::comment,
                this::comment,
                this::review,
                this::move,
                this::move,
                this::close,
                this::close,
                (any, it) -> edit(it),
                (any, it) -> artifact(it));
        return operations.get(random.nextInt(operations.size())).apply(tool, ticket);
    }

    private Step create(Tool tool) {
        List<String> words = new ArrayList<>(List.of("create", "--title", texts.line()));
        if (random.nextBoolean()) {
            words.addAll(List.of("--slug", one(List.of("same", "other", "Third one"))));
        }
        if (random.nextBoolean()) {
            words.addAll(List.of("--label", one(List.of("a,b", "'x'", "c: d,#e", "[f]", "true"))));
        }
        if (random.nextBoolean()) {
            words.addAll(
                    List.of("--kind", one(List.of("bug", "true", "ep: ic")), "--priority", one(List.of("P0", "1"))));
        }
        return new Step(tool, Call.of(words), null, Set.of(), null, false);
    }

    private Step comment(Tool tool, Known ticket) {
        Call call = Call.of("comment", ticket.id(), "--role", one(ROLES), "--author", one(AUTHORS))
                .input(texts.text());
        return new Step(tool, call, ticket.id(), Set.of("updated_at"), null, true);
    }

    private Step review(Tool tool, Known ticket) {
        Call call = Call.of("review", ticket.id(), one(List.of("--approve", "--request-changes")))
                .input(texts.text());
        return new Step(tool, call, ticket.id(), Set.of("updated_at"), null, true);
    }

    private Step move(Tool tool, Known ticket) {
        String to = one(STATUSES);
        return new Step(tool, Call.of("status", ticket.id(), to), ticket.id(), MOVED, to, true);
    }

    private Step close(Tool tool, Known ticket) {
        if (ticket.status().equals("closed") && random.nextInt(5) > 0) {
            return new Step(tool, Call.of("status", ticket.id(), "open"), ticket.id(), MOVED, "open", true);
        }
        Call call = random.nextBoolean()
                ? Call.of("close", ticket.id(), "--resolution", texts.line())
                : Call.of("close", ticket.id(), "--file", "-").input(texts.text());
        return new Step(tool, call, ticket.id(), MOVED, "closed", true);
    }

    private static final Set<String> MOVED = Set.of("status", "updated_at", "workflow_state");

    /** The script can't edit. */
    private Step edit(Known ticket) {
        String field = one(List.of("title", "kind", "priority", "assignee"));
        Call call = Call.of("edit", ticket.id(), "--" + field, texts.line());
        return new Step(java, call, ticket.id(), Set.of(field, "updated_at"), null, false);
    }

    private Step artifact(Known ticket) {
        Call call = Call.of(
                        "artifact", "add", ticket.id(), "-", "--replace", "--name", one(List.of("a.txt", "b/c.bin")))
                .input(texts.text());
        return new Step(java, call, ticket.id(), Set.of("updated_at"), null, false);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
