package dev.ticket.app.cli.context;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Recording;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WaitTime;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the directory of the tickets. */
public final class TicketRoot {
    /** What the directory is called where nobody says otherwise. */
    public static final String NAME = "work-items";

    private static final List<String> VARIABLES = List.of("TICKET_ROOT", "WORK_ITEMS_DIR");

    private TicketRoot() {}

    /**
     * {@return the tracker that a command works on}
     *
     * @throws NoTrackerException if there is none, or nobody says where it is and none is found
     * @throws UsageException if it has no such role as the command shall act in
     */
    public static TicketBackend open(Arguments arguments, Context context) {
        Path root = find(arguments, context);
        return context.trackers().open(root, options(arguments, context, root));
    }

    /**
     * {@return the claims on the tickets of the tracker that a command works on}
     *
     * @param tickets that tracker
     * @throws NoTrackerException if there is none, or nobody says where it is and none is found
     * @throws UsageException if it has no such role as the command shall act in
     */
    public static ClaimRegistry claims(TicketReader tickets, Arguments arguments, Context context) {
        Path root = find(arguments, context);
        return context.trackers().claims(root, tickets, options(arguments, context, root));
    }

    /**
     * {@return what settles fields of tickets of the tracker that a command works on}
     *
     * @throws NoTrackerException if there is none, or nobody says where it is and none is found
     * @throws UsageException if it has no such role as the command shall act in
     */
    public static ConflictSettler settler(Arguments arguments, Context context) {
        Path root = find(arguments, context);
        return context.trackers().settler(root, options(arguments, context, root));
    }

    /**
     * {@return the repository that the tracker lies in, opened once it is asked for: to load what reads it takes time}
     *
     * @throws NoTrackerException if there is no tracker, or nobody says where it is and none is found
     */
    public static Supplier<CommitReader> commits(Arguments arguments, Context context) {
        Path root = find(arguments, context);
        return () -> context.trackers().commits(root);
    }

    private static OpenOptions options(Arguments arguments, Context context, Path root) {
        WaitTime lockTimeout =
                arguments.parsed(GlobalOptions.LOCK_TIMEOUT, WaitTime::parse).orElse(null);
        Role role = ActingRole.of(arguments, context, () -> context.trackers().roles(root));
        return new OpenOptions(
                "ticket " + arguments.command(),
                lockTimeout,
                role,
                recording(arguments),
                () -> ActingAuthor.of(arguments, context));
    }

    /** Whether changes are committed, or null if the command line does not say. */
    private static @Nullable Recording recording(Arguments arguments) {
        boolean commit = arguments.flag(GlobalOptions.COMMIT);
        boolean no = arguments.flag(GlobalOptions.NO_COMMIT);
        if (commit && no) {
            throw new UsageException(
                    GlobalOptions.COMMIT + " and " + GlobalOptions.NO_COMMIT + ": leave one of them out");
        }
        if (no) {
            return Recording.OFF;
        }
        boolean noHooks = arguments.flag(GlobalOptions.NO_VERIFY);
        if (noHooks && !commit) {
            throw new UsageException(GlobalOptions.NO_VERIFY + " goes with " + GlobalOptions.COMMIT + "; give both");
        }
        if (noHooks) {
            return Recording.WITHOUT_HOOKS;
        }
        return commit ? Recording.ON : null;
    }

    /**
     * {@return the roles of the tracker that a command works on}
     *
     * @throws NoTrackerException if there is none, or nobody says where it is and none is found
     */
    public static Roles roles(Arguments arguments, Context context) {
        return context.trackers().roles(find(arguments, context));
    }

    /**
     * {@return the directory of the tracker that a command works on}
     *
     * @throws NoTrackerException if there is none, or nobody says where it is and none is found
     */
    public static Path find(Arguments arguments, Context context) {
        Path root = named(arguments, context)
                .or(() -> nearest(context))
                .orElseThrow(() -> new NoTrackerException(context.directory().toAbsolutePath()));
        if (!context.trackers().isTracker(root)) {
            throw NoTrackerException.at(root);
        }
        return root;
    }

    /** {@return the directory that the option or the environment names; empty if neither does} */
    public static Optional<Path> named(Arguments arguments, Context context) {
        Optional<String> option = arguments.value(GlobalOptions.ROOT);
        if (option.isPresent()) {
            return Optional.of(path(GlobalOptions.ROOT, option.get(), context));
        }
        return VARIABLES.stream()
                .filter(it -> context.variable(it).isPresent())
                .findFirst()
                .map(it -> path(it, context.variable(it).orElseThrow(), context));
    }

    /**
     * {@return a path as a user typed it, seen from the working directory}
     *
     * @param what the option or variable that is to blame if it is none
     * @throws UsageException if it is none
     */
    public static Path path(String what, String text, Context context) {
        if (text.isEmpty()) {
            throw new UsageException(what + " needs a path, got an empty one");
        }
        try {
            return context.directory().resolve(text);
        } catch (InvalidPathException e) {
            throw new UsageException(what + ": not a path: '" + text + "'");
        }
    }

    private static Optional<Path> nearest(Context context) {
        Path here = context.directory().resolve(NAME);
        if (Files.isDirectory(here)) {
            return Optional.of(here);
        }
        for (Path up = context.directory().toAbsolutePath().getParent(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(NAME))) {
                return Optional.of(up.resolve(NAME));
            }
        }
        return Optional.empty();
    }
}
