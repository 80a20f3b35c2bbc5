package dev.ticket.app.cli;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.GlobalOptions;

/** Decides whether there are colours. */
final class Colours {
    private Colours() {}

    static boolean wanted(Arguments arguments, Context context) {
        return switch (arguments.valueOrStandard(GlobalOptions.COLOR)) {
            case "always" -> true;
            case "never" -> false;
            default ->
                context.terminal().output()
                        && context.variable("NO_COLOR").isEmpty()
                        && context.variable("TERM").filter("dumb"::equals).isEmpty();
        };
    }
}
