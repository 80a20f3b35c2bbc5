package dev.ticket.app.cli.context;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.domain.Author;
import dev.ticket.domain.Roles;
import java.util.Optional;

/** Who runs a command: the option, else the environment, where a role that is named goes before a user. */
public final class ActingAuthor {
    /** The option that names the author. */
    public static final String OPTION = "--author";

    private static final String AUTHOR = "TICKET_AUTHOR";
    private static final String USER = "USER";

    private ActingAuthor() {}

    /**
     * {@return who does it}
     *
     * @throws dev.ticket.app.cli.syntax.UsageException if what says so is no name, with the option or variable named
     */
    public static Author of(Arguments arguments, Context context) {
        Optional<Author> named = arguments.knows(OPTION) ? arguments.parsed(OPTION, Author::new) : Optional.empty();
        return named.or(() -> variable(AUTHOR, context))
                .or(() -> role(arguments, context))
                .or(() -> variable(USER, context))
                .orElseGet(() -> new Author("unknown"));
    }

    private static Optional<Author> variable(String name, Context context) {
        return context.variable(name).map(it -> Arguments.checked(name, () -> new Author(it)));
    }

    /** A human has a better name than that. */
    private static Optional<Author> role(Arguments arguments, Context context) {
        return ActingRole.named(arguments, context)
                .filter(it -> !it.equals(Roles.HUMAN))
                .map(it -> Arguments.checked("the role", () -> new Author(it)));
    }
}
