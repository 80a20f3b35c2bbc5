package dev.ticket.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an accepted ticket will be worked on. Durable: it names no process and no machine.
 *
 * @param summary what will be done, or null if nobody said
 * @param branch the branch the work goes to, or null
 * @param worktree where it is checked out, relative to the repository, or null
 * @param rolePlan which roles take part and how, or null
 * @param acknowledged the blockers, orderings and conflicts that were seen and accepted
 */
public record AcceptedPlan(
        @Nullable String summary,
        @Nullable String branch,
        @Nullable String worktree,
        @Nullable String rolePlan,
        List<PlanRecordRef> acknowledged) {
    /** Copies the acknowledgements. */
    public AcceptedPlan {
        acknowledged = List.copyOf(acknowledged);
    }

    /** {@return a plan that says nothing} */
    public static AcceptedPlan empty() {
        return new AcceptedPlan(null, null, null, null, List.of());
    }

    /**
     * {@return this plan with those acknowledgements}
     *
     * @param records the blockers, orderings and conflicts that were seen and accepted
     */
    public AcceptedPlan withAcknowledged(List<PlanRecordRef> records) {
        return new AcceptedPlan(summary, branch, worktree, rolePlan, records);
    }

    /** {@return its texts by their keys in the record, without those that nobody said} */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "summary", summary);
        put(texts, "branch", branch);
        put(texts, "worktree", worktree);
        put(texts, "role_plan", rolePlan);
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null) {
            texts.put(key, text);
        }
    }
}
