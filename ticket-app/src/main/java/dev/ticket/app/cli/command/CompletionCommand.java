package dev.ticket.app.cli.command;

import dev.ticket.app.cli.completion.CompletionScript;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;

/** Prints the script that completes command lines in a shell. */
final class CompletionCommand implements Command {
    private static final String SHELL = "SHELL";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("completion", "Print the script that completes command lines in a shell.")
                .paragraph("It completes commands, options and their values, ids and slugs of tickets, and artifacts.")
                .with(OperandSyntax.oneOf(SHELL, "The shell: bash, zsh or fish.", CompletionScript.shells()))
                .example("source <(ticket completion bash)", "in ~/.bashrc")
                .example("source <(ticket completion zsh)", "in ~/.zshrc, behind compinit")
                .example("ticket completion fish | source", "in ~/.config/fish/config.fish");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        String shell = arguments.operand(SHELL).orElseThrow();
        String script = CompletionScript.of(shell);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> {
                it.writeStringProperty("shell", shell);
                it.writeStringProperty("script", script);
            });
        } else {
            context.out().text(script);
        }
        return ExitCode.OK;
    }
}
