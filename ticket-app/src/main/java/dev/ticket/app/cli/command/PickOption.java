package dev.ticket.app.cli.command;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.TicketField;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that somebody picks for fields in conflict. */
final class PickOption {
    static final String NAME = "--pick";

    private PickOption() {}

    static OptionSyntax syntax() {
        return OptionSyntax.values(
                        NAME,
                        "FIELD=VALUE",
                        "Give a field one of the values that are marked; 'FIELD=' for none. May be given again.")
                .proposing(new Candidates.Words(
                        TicketField.all().stream().map(it -> it.name() + "=").toList()));
    }

    /** {@return the value of each field that was named} */
    static Map<String, String> read(Arguments arguments) {
        Map<String, String> picked = new LinkedHashMap<>();
        for (String word : arguments.values(NAME)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException(NAME + " needs FIELD=VALUE, got '" + word + "'");
            }
            String typed = word.substring(0, equals);
            String known = typed.replace('-', '_');
            String field = TicketField.named(known).isPresent() ? known : typed;
            if (picked.put(field, word.substring(equals + 1)) != null) {
                throw new UsageException(NAME + ": '" + field + "' is picked twice; choose one");
            }
        }
        return picked;
    }
}
