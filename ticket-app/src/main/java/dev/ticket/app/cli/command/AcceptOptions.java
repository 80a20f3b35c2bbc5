package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.input.AuthorOption;
import dev.ticket.app.cli.input.ClaimOptions;
import dev.ticket.app.cli.input.WorktreeOption;
import dev.ticket.app.cli.input.WorktreeOption.Worktree;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.AcceptedPlan;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import dev.ticket.usecase.Acceptance;
import java.util.List;
import java.util.stream.Stream;

/** How a ticket is accepted: what the plan in the ticket keeps, and how long the claim holds. */
final class AcceptOptions {
    private static final String SUMMARY = "--summary";
    private static final String BRANCH = "--branch";
    private static final String ROLE_PLAN = "--role-plan";

    private AcceptOptions() {}

    static List<OptionSyntax> syntax() {
        return List.of(
                OptionSyntax.value(SUMMARY, "TEXT", "What will be done, for the plan in the ticket."),
                OptionSyntax.value(BRANCH, "NAME", "The branch the work goes to, for the plan in the ticket."),
                WorktreeOption.ofPlan(),
                OptionSyntax.value(ROLE_PLAN, "TEXT", "Which roles take part and how, for the plan in the ticket."),
                ClaimOptions.ttl(),
                AuthorOption.syntax());
    }

    /** {@return the acceptance that the options ask for, without acknowledgements} */
    static Acceptance read(Arguments arguments, Context context) {
        Worktree worktree = WorktreeOption.read(arguments, context).orElse(null);
        AcceptedPlan plan = new AcceptedPlan(
                arguments.value(SUMMARY).orElse(null),
                arguments.parsed(BRANCH, AcceptOptions::branch).orElse(null),
                worktree == null ? null : worktree.kept(),
                arguments.value(ROLE_PLAN).orElse(null),
                List.of());
        Acceptance acceptance = Acceptance.by(AuthorOption.read(arguments, context))
                .withPlan(plan)
                .withTime(ClaimOptions.readTtl(arguments));
        return worktree == null
                ? acceptance
                : Arguments.checked(WorktreeOption.NAME, () -> acceptance.withWorktree(worktree.here()));
    }

    /** Others will refer to it, and scripts will hand it to git, which has no branch with a blank in its name. */
    private static String branch(String name) {
        if (name.codePoints().anyMatch(it -> Character.isWhitespace(it) || Character.isSpaceChar(it))) {
            throw new IllegalArgumentException("a branch has no blanks in its name: '" + Printable.oneLine(name) + "'");
        }
        return new Reference(ReferenceKind.of(ReferenceKind.Known.BRANCH), name).target();
    }

    /**
     * Refuses what says how to accept where nothing is accepted anew.
     *
     * @throws UsageException if any was given
     */
    static void refuse(Arguments arguments, String why, String... more) {
        Stream.concat(syntax().stream().map(OptionSyntax::name), Stream.of(more))
                .filter(arguments::has)
                .findFirst()
                .ifPresent(it -> {
                    throw new UsageException(it + " " + why);
                });
    }
}
