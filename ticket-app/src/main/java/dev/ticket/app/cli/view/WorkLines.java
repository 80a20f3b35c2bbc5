package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.Claim;
import dev.ticket.domain.Obstacle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is no part of a ticket and said of it all the same: who has claimed it, and what is in its way. */
public final class WorkLines {
    private static final int MOST = 20;

    private WorkLines() {}

    /**
     * {@return the lines, none if there is nothing to say}
     *
     * @param names what to call the tickets in the way
     */
    public static List<String> of(List<Obstacle> obstacles, PlanNames names, @Nullable Claim claim, Instant now) {
        List<String> lines = new ArrayList<>();
        if (claim != null) {
            String stage = claim.stage() == Claim.Stage.CONFIRMED ? "" : ", being accepted";
            String worktree = claim.worktree() == null ? "" : ", in " + Printable.oneLine(claim.worktree());
            lines.add(Style.YELLOW.of("Claimed by " + claim.owner() + ", " + Age.left(claim.expires(), now))
                    + stage
                    + worktree);
        }
        for (Obstacle it : obstacles.subList(0, Math.min(MOST, obstacles.size()))) {
            lines.add(Style.RED.of(PlanNames.words(it.kind())) + " " + names.of(it.other()) + ", which "
                    + Printable.oneLine(it.reason()));
            lines.add("  " + Style.DIM.of(it.record().toString()));
        }
        if (obstacles.size() > MOST) {
            lines.add("and " + (obstacles.size() - MOST) + " more; see them all with 'ticket blocked'");
        }
        return lines;
    }
}
