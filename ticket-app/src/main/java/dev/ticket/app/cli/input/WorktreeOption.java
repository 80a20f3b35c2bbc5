package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the work on a ticket is done: for this machine as it is, for the ticket as seen from the repository. */
public final class WorktreeOption {
    /** The option. */
    public static final String NAME = "--worktree";

    private WorktreeOption() {}

    /**
     * A place of work.
     *
     * @param here where it is on this machine
     * @param kept the same from the repository, or null if it lies elsewhere: no other machine could find it
     */
    public record Worktree(String here, @Nullable String kept) {}

    /** {@return the option of a command that says only where the work is done} */
    public static OptionSyntax ofClaim() {
        return OptionSyntax.value(NAME, "DIR", "Where the work is done. The claim keeps it, the ticket does not.")
                .proposing(new Candidates.Files());
    }

    /** {@return the option of a command that writes it into the plan too} */
    public static OptionSyntax ofPlan() {
        return OptionSyntax.value(
                        NAME,
                        "DIR",
                        "Where the work is done. The claim keeps where that is on this machine; the plan in the ticket"
                                + " keeps the way there from the directory that holds the tracker, if it is in that"
                                + " directory or beside it.")
                .proposing(new Candidates.Files());
    }

    /**
     * {@return the place; empty if it was not given}
     *
     * @throws UsageException if it is no path
     */
    public static Optional<Worktree> read(Arguments arguments, Context context) {
        return arguments.value(NAME).map(it -> {
            Path place = whole(TicketRoot.path(NAME, it, context));
            Path repository = whole(TicketRoot.find(arguments, context)).getParent();
            return new Worktree(place.toString(), repository == null ? null : kept(repository, place));
        });
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static @Nullable String kept(Path repository, Path place) {
        if (place.equals(repository)) {
            return ".";
        }
        if (!place.startsWith(repository) && !isBeside(place, repository)) {
            return null;
        }
        return repository.relativize(place).toString().replace('\\', '/');
    }

    /** Beside it, or in something beside it. */
    private static boolean isBeside(Path place, Path repository) {
        Path above = repository.getParent();
        return above != null && above.getNameCount() > 0 && place.startsWith(above) && !place.equals(above);
    }
}
