package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.ActingAuthor;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.Author;

/** Who does it: the option, else the environment, where a role that is named goes before a user. */
public final class AuthorOption {
    private AuthorOption() {}

    /** {@return the option} */
    public static OptionSyntax syntax() {
        return OptionSyntax.value(
                ActingAuthor.OPTION,
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
        return ActingAuthor.of(arguments, context);
    }
}
