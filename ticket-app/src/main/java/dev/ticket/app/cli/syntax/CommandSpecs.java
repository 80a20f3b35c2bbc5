package dev.ticket.app.cli.syntax;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Turns a command's syntax into the parser library's own model. */
final class CommandSpecs {
    /** What stands for {@code --} where it ends the options; no word of a command line can hold it. */
    static final String END_OF_OPTIONS = "\0";

    private CommandSpecs() {}

    static CommandLine commandLine(CommandSyntax syntax) {
        CommandSpec spec = CommandSpec.create().name("ticket " + syntax.name());
        syntax.allOptions().forEach(it -> spec.addOption(option(it)));
        for (int i = 0; i < syntax.operands().size(); i++) {
            spec.addPositional(operand(syntax.operands().get(i), i));
        }
        // A value is what follows, whatever it looks like: scripts pass on texts that others wrote.
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setEndOfOptionsDelimiter(END_OF_OPTIONS)
                .setAllowOptionsAsOptionParameters(true);
    }

    private static OptionSpec option(OptionSyntax option) {
        OptionSpec.Builder spec = OptionSpec.builder(option.names().toArray(String[]::new))
                .description(described(option))
                .usageHelp(option.name().equals(GlobalOptions.HELP));
        // Lists throughout: an option given twice is no error here, the last value counts.
        return option.takesValue()
                ? spec.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel(option.param())
                        .build()
                : spec.type(boolean.class).arity("0").build();
    }

    private static PositionalParamSpec operand(OperandSyntax operand, int index) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .type(String.class)
                .arity(operand.required() ? "1" : "0..1")
                .required(operand.required())
                .paramLabel(operand.label())
                .description(escaped(operand.summary()))
                .build();
    }

    private static String described(OptionSyntax option) {
        String standard = option.standard() == null ? "" : " Default: " + option.standard() + ".";
        return escaped(option.summary() + standard);
    }

    /** The library formats descriptions: a percent sign has to be written twice. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
