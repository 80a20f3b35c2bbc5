package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Says which version runs, and on what. */
final class VersionCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("version", "Print the version of this program, of Java and of the system.")
                .example("ticket --version", "the same");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        String version = version();
        String java = context.platform().java();
        String system = context.platform().system();
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                it.writeStringProperty("version", version);
                it.writeStringProperty("java", java);
                it.writeStringProperty("system", system);
            });
        } else {
            context.out().line("ticket " + version + " (Java " + java + ", " + system + ")");
        }
        return ExitCode.OK;
    }

    /** {@return the version of this program, which the build writes down} */
    static String version() {
        try (InputStream in = Objects.requireNonNull(VersionCommand.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
