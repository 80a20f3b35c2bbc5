package dev.ticket.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of a ticket: all its machine-readable fields, without its text. Immutable.
 *
 * @param id its name for life
 * @param slug its short name, or null if the tracker has none
 * @param status where it stands
 * @param fields its typed fields
 * @param extra fields nobody here knows, and known ones whose value has not their type, with their text as stored
 * @param location where a person finds it (a path, an address), or null if there is no such place
 */
public record TicketSummary(
        TicketId id,
        @Nullable Slug slug,
        TicketStatus status,
        FieldValues fields,
        Map<String, String> extra,
        @Nullable String location) {
    /** Copies the unknown fields, in their order. */
    public TicketSummary {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** {@return what it is called; empty if it has no title} */
    public String title() {
        return fields.find(TicketField.TITLE).orElse("");
    }

    /** {@return what sort of work it is} */
    public Optional<TicketKind> kind() {
        return fields.find(TicketField.KIND);
    }

    /** {@return how urgent it is} */
    public Optional<Priority> priority() {
        return fields.find(TicketField.PRIORITY);
    }

    /** {@return its labels, in their order; empty if it has none} */
    public List<String> labels() {
        return fields.find(TicketField.LABELS).orElse(List.of());
    }

    /** {@return when it was created} */
    public Optional<Instant> createdAt() {
        return fields.find(TicketField.CREATED_AT);
    }

    /** {@return when it last changed} */
    public Optional<Instant> updatedAt() {
        return fields.find(TicketField.UPDATED_AT);
    }

    /** {@return whose turn it is} */
    public Optional<String> assignee() {
        return fields.find(TicketField.ASSIGNEE);
    }

    /** {@return how far it is from being worked on} */
    public Optional<Readiness> readiness() {
        return fields.find(TicketField.READINESS);
    }

    /** {@return whether somebody must look before work starts} */
    public Optional<Boolean> needsPreflight() {
        return fields.find(TicketField.NEEDS_PREFLIGHT);
    }

    /** {@return what could go wrong; empty if nothing is flagged} */
    public List<String> riskFlags() {
        return fields.find(TicketField.RISK_FLAGS).orElse(List.of());
    }

    /** {@return what somebody has to do before it can go on} */
    public Optional<String> actionRequired() {
        return fields.find(TicketField.ACTION_REQUIRED);
    }

    /** {@return the workflow state as stored; none means planning, or done if the ticket is closed} */
    public Optional<WorkflowState> workflowState() {
        return fields.find(TicketField.WORKFLOW_STATE);
    }
}
