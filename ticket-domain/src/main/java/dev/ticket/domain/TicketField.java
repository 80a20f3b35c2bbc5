package dev.ticket.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A field that a ticket may have besides its id, slug and status, with its name and type. This list is the one place where a
 * field is declared: reading, writing, editing and output all follow it.
 *
 * <pre>{@code
 * ticket.summary().fields().find(TicketField.READINESS) // Optional[implementation_ready]
 * }</pre>
 *
 * <p>Names are those of {@code docs/format.md#item.md}.
 *
 * @param <T> the type of its values
 */
public final class TicketField<T> {
    /** What the ticket is called. */
    public static final TicketField<String> TITLE = editable("title", FieldType.text());
    /** What sort of work it is. */
    public static final TicketField<TicketKind> KIND = editable("kind", FieldType.word(TicketKind::new));
    /** How urgent it is. */
    public static final TicketField<Priority> PRIORITY = editable("priority", FieldType.word(Priority::new));
    /** Words to find it by. */
    public static final TicketField<List<String>> LABELS = editable("labels", FieldType.list());
    /** When it was created. */
    public static final TicketField<Instant> CREATED_AT = kept("created_at", FieldType.time());
    /** When it, or its thread, last changed. */
    public static final TicketField<Instant> UPDATED_AT = kept("updated_at", FieldType.time());
    /** Whose turn it is. */
    public static final TicketField<String> ASSIGNEE = editable("assignee", FieldType.text());
    /** Where an older layout kept it. */
    public static final TicketField<String> LEGACY_TICKET = kept("legacy_ticket", FieldType.text());
    /** How far it is from being worked on. */
    public static final TicketField<Readiness> READINESS = editable("readiness", FieldType.word(Readiness::new));
    /** Whether somebody must look before work starts. */
    public static final TicketField<Boolean> NEEDS_PREFLIGHT = editable("needs_preflight", FieldType.flag());
    /** What could go wrong. */
    public static final TicketField<List<String>> RISK_FLAGS = editable("risk_flags", FieldType.list());
    /** What somebody has to do before it can go on. */
    public static final TicketField<String> ACTION_REQUIRED = editable("action_required", FieldType.text());
    /** What somebody should look at. */
    public static final TicketField<String> ATTENTION_REQUIRED = editable("attention_required", FieldType.text());
    /** Where it stands between planning and done. */
    public static final TicketField<WorkflowState> WORKFLOW_STATE =
            kept("workflow_state", FieldType.word(WorkflowState::new));
    /** Who queued it. */
    public static final TicketField<Author> QUEUED_BY = kept("queued_by", FieldType.word(Author::new));
    /** When it was queued. */
    public static final TicketField<Instant> QUEUED_AT = kept("queued_at", FieldType.time());

    /** The values that two sides of a merge gave other fields, a line {@code field: value} each, until that is settled. */
    public static final TicketField<List<String>> MERGE_CONFLICTS = kept("merge_conflicts", FieldType.list());

    private static final List<TicketField<?>> ALL = List.of(
            TITLE,
            KIND,
            PRIORITY,
            LABELS,
            CREATED_AT,
            UPDATED_AT,
            ASSIGNEE,
            LEGACY_TICKET,
            READINESS,
            NEEDS_PREFLIGHT,
            RISK_FLAGS,
            ACTION_REQUIRED,
            ATTENTION_REQUIRED,
            WORKFLOW_STATE,
            QUEUED_BY,
            QUEUED_AT,
            MERGE_CONFLICTS);

    private final String name;
    private final FieldType<T> type;
    private final boolean editable;

    private TicketField(String name, FieldType<T> type, boolean editable) {
        this.name = name;
        this.type = type;
        this.editable = editable;
    }

    private static <T> TicketField<T> editable(String name, FieldType<T> type) {
        return new TicketField<>(name, type, true);
    }

    private static <T> TicketField<T> kept(String name, FieldType<T> type) {
        return new TicketField<>(name, type, false);
    }

    /** {@return every field, in the order in which a new file has them} */
    public static List<TicketField<?>> all() {
        return ALL;
    }

    /**
     * {@return the field of that name, or empty if no field here has it}
     *
     * @param name the name as files spell it, for example {@code risk_flags}
     */
    public static Optional<TicketField<?>> named(String name) {
        return ALL.stream().filter(it -> it.name.equals(name)).findFirst();
    }

    /** {@return the name as files spell it} */
    public String name() {
        return name;
    }

    /** {@return the type of its values} */
    public FieldType<T> type() {
        return type;
    }

    /** {@return whether an edit may set it; the others belong to the operations that write them} */
    public boolean editable() {
        return editable;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
