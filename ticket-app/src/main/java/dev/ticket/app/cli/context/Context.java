package dev.ticket.app.cli.context;

import dev.ticket.app.cli.terminal.Output;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command can see and touch besides its arguments.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the environment variables
 * @param directory the working directory
 * @param terminal what is known about the terminal
 * @param clock tells how old things are
 * @param trackers opens trackers
 * @param editor runs the user's editor
 * @param platform what the program runs on
 */
public record Context(
        InputStream in,
        Output out,
        Output err,
        Map<String, String> environment,
        Path directory,
        TerminalFacts terminal,
        Clock clock,
        Trackers trackers,
        Editor editor,
        Platform platform) {
    /** {@return the value of an environment variable; empty also if it is set to nothing} */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(it -> !it.isEmpty());
    }

    /** {@return this context with styles shown on standard output or not} */
    public Context coloured(boolean wanted) {
        return new Context(
                in, out.coloured(wanted), err, environment, directory, terminal, clock, trackers, editor, platform);
    }
}
