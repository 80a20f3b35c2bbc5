package dev.ticket.app.cli.help;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an exit status says, for people. */
final class ExitStatuses {
    private ExitStatuses() {}

    /** {@return what each says, in their order} */
    static Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(0, "all went well");
        all.put(1, "the doctor found errors");
        all.put(2, "the command line, or a part of the request, says nothing sensible");
        all.put(3, "there is no such ticket or artifact, no tracker, or nothing to accept");
        all.put(4, "several tickets have that name; use an id");
        all.put(5, "the ticket is not what you believed, or somebody else has claimed it; reload it");
        all.put(6, "somebody else is writing; try again");
        all.put(7, "what is stored can't be understood; repair it");
        all.put(8, "the role may not do that; ask in one that may");
        all.put(9, "the tracker can't do that");
        all.put(10, "reading or writing failed");
        all.put(11, "the rules or the state of the ticket, or the plan, forbid it");
        all.put(70, "a mistake in the program; report it");
        return all;
    }
}
