package dev.ticket.app.cli.input;

import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.domain.Priority;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What help says about fields, and the words it knows for them. A field that is not here gets along without. */
public final class FieldTexts {
    private static final Map<TicketField<?>, String> WHAT = Map.of(
            TicketField.TITLE, "What the ticket is called.",
            TicketField.KIND, "What sort of work it is: task, feature, bug, audit, chore, or a word of your own.",
            TicketField.PRIORITY, "How urgent it is: P0 (most) to P3.",
            TicketField.LABELS, "A word to find it by.",
            TicketField.ASSIGNEE, "Whose turn it is.",
            TicketField.READINESS, "How far it is from being worked on.",
            TicketField.NEEDS_PREFLIGHT, "Somebody must look before work starts.",
            TicketField.RISK_FLAGS, "What could go wrong.",
            TicketField.ACTION_REQUIRED, "What somebody has to do before it can go on.",
            TicketField.ATTENTION_REQUIRED, "What somebody should look at.");

    private FieldTexts() {}

    static String what(TicketField<?> field) {
        return WHAT.getOrDefault(field, "Sets the field " + field.name() + ".");
    }

    static String param(TicketField<?> field) {
        return field.name().contains("_") || field.equals(TicketField.TITLE)
                ? "TEXT"
                : field.name().toUpperCase(Locale.ROOT);
    }

    static Candidates candidates(TicketField<?> field) {
        if (field.equals(TicketField.KIND)) {
            return new Candidates.Words(kinds());
        }
        if (field.equals(TicketField.PRIORITY)) {
            return new Candidates.Words(priorities());
        }
        if (field.equals(TicketField.READINESS)) {
            return new Candidates.Words(Arrays.stream(Readiness.Known.values())
                    .map(it -> Readiness.of(it).raw())
                    .toList());
        }
        if (field.equals(TicketField.LABELS)) {
            return new Candidates.Labels();
        }
        return field.equals(TicketField.ASSIGNEE) ? new Candidates.Assignees() : new Candidates.None();
    }

    /** {@return the known kinds} */
    public static List<String> kinds() {
        return Arrays.stream(TicketKind.Known.values())
                .map(it -> TicketKind.of(it).raw())
                .toList();
    }

    /** {@return the known priorities, most urgent first} */
    public static List<String> priorities() {
        return Arrays.stream(Priority.Known.values())
                .map(it -> Priority.of(it).raw())
                .toList();
    }
}
