package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldType.Shape;
import dev.ticket.domain.TicketField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An option for each field of a ticket that people may set: it follows the list of fields, so that none is forgotten. */
public final class FieldOptions {
    private FieldOptions() {}

    /** {@return the fields that people may set} */
    public static List<TicketField<?>> fields() {
        return TicketField.all().stream().filter(TicketField::editable).toList();
    }

    /** {@return the options of a command that sets fields anew} */
    public static List<OptionSyntax> forCreate() {
        return fields().stream().map(FieldOptions::option).toList();
    }

    /** {@return the options of a command that changes fields: a flag can be taken back too} */
    public static List<OptionSyntax> forEdit() {
        return fields().stream().flatMap(FieldOptions::changing).toList();
    }

    /** {@return the name of a field's option: of a list's field in the singular} */
    public static String name(TicketField<?> field) {
        String word = field.name().replace('_', '-');
        boolean plural = field.type().shape() == Shape.LIST && word.endsWith("s");
        return "--" + (plural ? word.substring(0, word.length() - 1) : word);
    }

    /** {@return the fields that were given, with their values} */
    public static FieldChanges read(Arguments arguments) {
        FieldChanges changes = FieldChanges.none();
        for (TicketField<?> field : fields()) {
            changes = add(changes, field, arguments);
        }
        return changes;
    }

    /** Warns of words that were given and look like a known one. */
    public static void warnOfTypos(Arguments arguments, Context context) {
        for (TicketField<?> field : fields()) {
            if (FieldTexts.candidates(field) instanceof Candidates.Words known) {
                arguments
                        .value(name(field))
                        .ifPresent(it -> OpenWord.warn(context, "recorded the " + field.name(), it, known.words()));
            }
        }
    }

    private static <T> FieldChanges add(FieldChanges changes, TicketField<T> field, Arguments arguments) {
        return texts(field, arguments)
                .map(it -> changes.withSet(
                        field, Arguments.checked(name(field), () -> field.type().read(it))))
                .orElse(changes);
    }

    private static Optional<List<String>> texts(TicketField<?> field, Arguments arguments) {
        String option = name(field);
        if (field.type().shape() == Shape.FLAG) {
            return truth(option, arguments).map(it -> List.of(it.toString()));
        }
        if (!arguments.has(option)) {
            return Optional.empty();
        }
        return Optional.of(
                field.type().shape() == Shape.LIST
                        ? arguments.words(option)
                        : List.of(arguments.value(option).orElseThrow()));
    }

    private static Optional<Boolean> truth(String option, Arguments arguments) {
        String opposite = opposite(option);
        boolean denied = arguments.declares(opposite) && arguments.flag(opposite);
        return denied || arguments.flag(option) ? Optional.of(!denied) : Optional.empty();
    }

    private static OptionSyntax option(TicketField<?> field) {
        String what = FieldTexts.what(field);
        return switch (field.type().shape()) {
            case FLAG -> OptionSyntax.flag(name(field), what);
            case LIST ->
                OptionSyntax.values(name(field), "WORD", what + " Commas separate several; may be given again.")
                        .proposing(FieldTexts.candidates(field));
            case TEXT, TIME ->
                OptionSyntax.value(name(field), FieldTexts.param(field), what).proposing(FieldTexts.candidates(field));
        };
    }

    private static Stream<OptionSyntax> changing(TicketField<?> field) {
        OptionSyntax option = option(field);
        return field.type().shape() == Shape.FLAG
                ? Stream.of(
                        option, OptionSyntax.flag(opposite(option.name()), "The opposite of " + option.name() + "."))
                : Stream.of(option);
    }

    private static String opposite(String option) {
        return "--no-" + option.substring(2);
    }

    /** {@return the names of the fields, as files spell them} */
    public static Candidates names() {
        return new Candidates.Words(fields().stream().map(TicketField::name).toList());
    }
}
