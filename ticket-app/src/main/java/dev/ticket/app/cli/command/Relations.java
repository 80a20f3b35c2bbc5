package dev.ticket.app.cli.command;

import dev.ticket.domain.PlanRelation;
import java.util.Arrays;
import java.util.List;

/** The words of plan records on the command line. */
final class Relations {
    private Relations() {}

    /** {@return the words there are} */
    static List<String> all() {
        return Arrays.stream(PlanRelation.Known.values())
                .map(it -> PlanRelation.of(it).raw())
                .toList();
    }

    /** {@return those that no operation writes} */
    static List<String> addable() {
        return Arrays.stream(PlanRelation.Known.values())
                .filter(it -> it != PlanRelation.Known.ACCEPTED_PLAN && it != PlanRelation.Known.RETRACTED)
                .map(it -> PlanRelation.of(it).raw())
                .toList();
    }
}
