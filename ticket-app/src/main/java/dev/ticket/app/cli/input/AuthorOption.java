package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.ActingRole;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.Author;
import dev.ticket.domain.Roles;
import java.util.Optional;

/** Who does it: the option, else the environment, where a role that is named goes before a user. */
public final class AuthorOption {
    private static final String NAME = "--author";
    private static final String AUTHOR = "TICKET_AUTHOR";
    private static final String USER = "USER";

    private AuthorOption() {}

    /** {@return the option} */
    public static OptionSyntax syntax() {
        return OptionSyntax.value(
                NAME,
                "NAME",
                "Who does it. Otherwise TICKET_AUTHOR, else the role that --as or TICKET_ROLE names, unless that is"
                        + " human, else USER, else unknown.");
    }

    /**
     * {@return who does it}
     *
     * @throws dev.ticket.app.cli.syntax.UsageException if what says so is no name, with the option or variable named
     */
    public static Author read(Arguments arguments, Context context) {
        return arguments
                .parsed(NAME, Author::new)
                .or(() -> variable(AUTHOR, context))
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
