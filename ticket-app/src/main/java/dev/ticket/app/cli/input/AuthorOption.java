package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.Author;
import java.util.List;

/** Who does it: the option, else the environment. */
public final class AuthorOption {
    private static final String NAME = "--author";
    private static final List<String> VARIABLES = List.of("TICKET_AUTHOR", "USER");

    private AuthorOption() {}

    /** {@return the option} */
    public static OptionSyntax syntax() {
        return OptionSyntax.value(NAME, "NAME", "Who does it. Otherwise TICKET_AUTHOR, else USER, else unknown.");
    }

    /**
     * {@return who does it}
     *
     * @throws dev.ticket.app.cli.syntax.UsageException if what says so is no name, with the option or variable named
     */
    public static Author read(Arguments arguments, Context context) {
        return arguments.parsed(NAME, Author::new).orElseGet(() -> fromEnvironment(context));
    }

    private static Author fromEnvironment(Context context) {
        return VARIABLES.stream()
                .filter(it -> context.variable(it).isPresent())
                .findFirst()
                .map(it -> Arguments.checked(
                        it, () -> new Author(context.variable(it).orElseThrow())))
                .orElseGet(() -> new Author("unknown"));
    }
}
