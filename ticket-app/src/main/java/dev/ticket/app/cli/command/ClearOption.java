package dev.ticket.app.cli.command;

import dev.ticket.app.cli.input.FieldOptions;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import java.util.List;

/** The fields that an edit leaves without a value. */
final class ClearOption {
    static final String NAME = "--clear";

    private ClearOption() {}

    static TicketEdit apply(Arguments arguments, TicketEdit start) {
        TicketEdit edit = start;
        for (String word : arguments.words(NAME)) {
            TicketField<?> field = field(word);
            if (edit.fields().set().find(field).isPresent()) {
                throw new UsageException("can't both set and clear " + field);
            }
            TicketEdit before = edit;
            edit = Arguments.checked(NAME, () -> before.clear(field));
        }
        return edit;
    }

    private static TicketField<?> field(String word) {
        String name = word.replace('-', '_');
        List<String> names =
                FieldOptions.fields().stream().map(TicketField::name).toList();
        return TicketField.named(name)
                .orElseThrow(() ->
                        new UsageException(NAME + ": there is no field '" + word + "'", Spelling.similar(name, names)));
    }
}
