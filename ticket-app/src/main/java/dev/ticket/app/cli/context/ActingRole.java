package dev.ticket.app.cli.context;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Spelling;
import java.util.Optional;
import java.util.function.Supplier;

/** In which role a command acts: the option's, else the environment's, else a human's. */
public final class ActingRole {
    /** The variable that names it. */
    public static final String VARIABLE = "TICKET_ROLE";

    private ActingRole() {}

    /** {@return the name of the role, whether or not there is one of that name; empty if nobody names one} */
    public static Optional<String> named(Arguments arguments, Context context) {
        return arguments.value(GlobalOptions.AS).or(() -> context.variable(VARIABLE));
    }

    /**
     * {@return the role}
     *
     * @param roles the roles of the tracker, asked for if one is named
     * @throws UsageException if there is no role of that name, with those there are
     */
    public static Role of(Arguments arguments, Context context, Supplier<Roles> roles) {
        Optional<String> name = named(arguments, context);
        if (name.isEmpty()) {
            return Roles.standard().human();
        }
        Roles all = roles.get();
        return all.find(name.get()).orElseThrow(() -> {
            String blame = arguments.has(GlobalOptions.AS) ? GlobalOptions.AS : VARIABLE;
            return new UsageException(
                    blame + ": there is no role '" + name.get() + "'; the roles are " + String.join(", ", all.names()),
                    Spelling.similar(name.get(), all.names()));
        });
    }
}
