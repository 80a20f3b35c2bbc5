package dev.ticket.app.cli.input;

import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.ReferenceKind;
import java.util.Arrays;
import java.util.List;

/** What an event speaks of. */
public final class RefOption {
    private static final String NAME = "--ref";

    private RefOption() {}

    /** {@return the option} */
    public static OptionSyntax syntax() {
        List<String> kinds = Arrays.stream(ReferenceKind.Known.values())
                .map(it -> ReferenceKind.of(it) + ":")
                .toList();
        return OptionSyntax.values(
                        NAME,
                        "KIND:TARGET",
                        "What it speaks of, for example commit:1a2b3c4 or file:src/A.java#L10. May be given again.")
                .proposing(new Candidates.Words(kinds));
    }

    /** {@return the references, in their order} */
    public static List<Reference> read(Arguments arguments) {
        List<Reference> refs = arguments.values(NAME).stream()
                .map(it -> Arguments.checked(NAME, () -> Reference.parse(it)))
                .toList();
        return Arguments.checked(NAME, () -> NewTicketEvent.checkedRefs(refs));
    }
}
