package dev.ticket.localfiles;

import dev.ticket.domain.TicketProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers why tickets could not be listed, as many as a list may hold. A last problem counts the others. */
final class Problems {
    private final TrackerRoot root;
    private final Limits limits;
    private final List<TicketProblem> kept = new ArrayList<>();
    private long left;

    Problems(TrackerRoot root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    void add(TicketProblem problem) {
        if (kept.size() < limits.diagnostics()) {
            kept.add(new TicketProblem(cut(problem.path()), problem.code(), cut(problem.message())));
        } else {
            left++;
        }
    }

    /** {@return what is kept, and behind it how many are not} */
    List<TicketProblem> list() {
        if (left == 0) {
            return List.copyOf(kept);
        }
        List<TicketProblem> all = new ArrayList<>(kept);
        String message = "there are more than the limit 'diagnostics' of " + limits.diagnostics() + "; left out: "
                + left + "; repair these first and list them again";
        all.add(new TicketProblem(cut(root.given().toString()), "more-problems", cut(message)));
        return all;
    }

    private String cut(String text) {
        return Excerpt.cut(text, limits.diagnosticChars());
    }
}
