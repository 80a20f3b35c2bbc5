package dev.ticket.testkit;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.Readiness;
import dev.ticket.domain.Revision;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.testkit.ForgetfulBackend.After;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Backends that edit badly, one for each rule of editing and of texts in edits. */
final class BrokenEditing {
    private BrokenEditing() {}

    @Breaks("E-01")
    static TicketBackend oneFieldIsForgotten(TicketBackend real) {
        return Faults.editing(real, it -> without(it, TicketField.ACTION_REQUIRED, "second-action_required"));
    }

    @Breaks("E-02")
    static TicketBackend readinessStays(TicketBackend real) {
        return Faults.editing(real, it -> {
            Set<TicketField<?>> cleared = new LinkedHashSet<>(it.fields().cleared());
            cleared.remove(TicketField.READINESS);
            return new TicketEdit(new FieldChanges(it.fields().set(), cleared), it.body(), it.basedOn());
        });
    }

    @Breaks("E-03")
    static TicketBackend newAssigneeDropsTheLabels(TicketBackend real) {
        return Faults.editing(
                real,
                it -> it.fields().set().fields().equals(Set.of(TicketField.ASSIGNEE))
                        ? it.set(TicketField.LABELS, List.of())
                        : it);
    }

    @Breaks("E-04")
    static TicketBackend newDescriptionDropsTheAssignee(TicketBackend real) {
        return Faults.editing(real, it -> it.body() != null ? it.clear(TicketField.ASSIGNEE) : it);
    }

    @Breaks("E-05")
    static TicketBackend editsAreAnnounced(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            if (call.edit().body() == null
                    && call.edit().fields().set().fields().size() > 1) {
                it.addEvent(call.ticket(), Samples.comment("Edited."));
            }
            return it.edit(call.ticket(), call.edit());
        });
    }

    @Breaks("E-06")
    static TicketBackend receiptHasAnOldRevision(TicketBackend real) {
        return Faults.editing(real, (it, call) -> Retold.withRevision(it.edit(call.ticket(), call.edit()), "old"));
    }

    @Breaks("E-07")
    static TicketBackend newDescriptionKeepsTheRevision(TicketBackend real) {
        return new ForgetfulBackend(
                real,
                After.EDIT,
                (now, before) -> now.body().equals(before.body()) ? now : Retold.withRevision(now, before.revision()));
    }

    @Breaks("E-08")
    static TicketBackend conflictNamesTheRevisionsTheWrongWayRound(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            try {
                return it.edit(call.ticket(), call.edit());
            } catch (TicketConflictException e) {
                throw new TicketConflictException(e.ticket(), e.what(), e.found(), e.expected());
            }
        });
    }

    @Breaks("E-08")
    static TicketBackend conditionIsIgnoredBesideADescription(TicketBackend real) {
        return Faults.editing(real, it -> it.body() == null ? it : new TicketEdit(it.fields(), it.body(), null));
    }

    @Breaks("E-08")
    static TicketBackend conditionIsIgnoredBesideFieldsAndDescription(TicketBackend real) {
        return Faults.editing(
                real,
                it -> it.body() == null || it.fields().isEmpty() ? it : new TicketEdit(it.fields(), it.body(), null));
    }

    @Breaks("E-09")
    static TicketBackend firstConditionalEditIsAlwaysRefused(TicketBackend real) {
        return new ForwardingBackend(real) {
            private boolean refused;

            @Override
            public synchronized TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
                Revision basedOn = edit.basedOn();
                if (basedOn == null || refused) {
                    return real.edit(ticket, edit);
                }
                refused = true;
                Ticket found = real.show(ticket);
                throw new TicketConflictException(
                        found.id(),
                        "revision",
                        basedOn.value(),
                        found.revision().value());
            }
        };
    }

    @Breaks("E-10")
    static TicketBackend emptyEditTouchesTheTicket(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            String title = it.show(call.ticket()).summary().title();
            return it.edit(
                    call.ticket(), call.edit().isEmpty() ? call.edit().set(TicketField.TITLE, title) : call.edit());
        });
    }

    @Breaks("E-11")
    static TicketBackend editKeepsTheTime(TicketBackend real) {
        return ForgetfulBackend.ofTime(real, After.EDIT);
    }

    @Breaks("E-12")
    static TicketBackend bigEditDropsTheTimeOfCreation(TicketBackend real) {
        return new ForgetfulBackend(
                real,
                After.EDIT,
                (now, before) -> now.summary().title().equals("second-title")
                        ? Retold.without(now, TicketField.CREATED_AT)
                        : now);
    }

    @Breaks("E-13")
    static TicketBackend unknownReadinessIsForgotten(TicketBackend real) {
        return Faults.editing(real, it -> without(it, TicketField.READINESS, new Readiness("half_baked")));
    }

    /** As a check before the lock is taken does: who has checked before another one wrote, writes too. */
    @Breaks("E-14")
    static TicketBackend checkAndWriteAreTwoSteps(TicketBackend real) {
        return new ForwardingBackend(real) {
            private Optional<Revision> lastCondition = Optional.empty();

            @Override
            public synchronized TicketReceipt edit(TicketIdOrSlug ticket, TicketEdit edit) {
                boolean checked = edit.basedOn() != null && lastCondition.equals(Optional.of(edit.basedOn()));
                lastCondition = Optional.ofNullable(edit.basedOn());
                return real.edit(ticket, checked ? new TicketEdit(edit.fields(), edit.body(), null) : edit);
            }
        };
    }

    @Breaks("E-15")
    static TicketBackend fieldsAreForgottenBesideADescription(TicketBackend real) {
        return Faults.editing(
                real, it -> it.body() == null ? it : new TicketEdit(FieldChanges.none(), it.body(), it.basedOn()));
    }

    @Breaks("E-15")
    static TicketBackend descriptionIsForgottenBesideFields(TicketBackend real) {
        return Faults.editing(real, it -> it.fields().isEmpty() ? it : new TicketEdit(it.fields(), null, it.basedOn()));
    }

    @Breaks("E-15")
    static TicketBackend nothingIsClearedBesideWhatIsSet(TicketBackend real) {
        return Faults.editing(
                real,
                it -> it.fields().set().fields().isEmpty()
                        ? it
                        : new TicketEdit(new FieldChanges(it.fields().set(), Set.of()), it.body(), it.basedOn()));
    }

    @Breaks("M-02")
    static TicketBackend hardLineBreaksAreTrimmedInEdits(TicketBackend real) {
        return Faults.editing(
                real, it -> it.body() == null ? it : it.withBody(BrokenCreation.withoutHardBreaks(it.body())));
    }

    @Breaks("M-06")
    static TicketBackend editTakesNullForNobody(TicketBackend real) {
        return Faults.editing(real, it -> without(it, TicketField.ASSIGNEE, "null"));
    }

    @Breaks("M-09")
    static TicketBackend editedDescriptionIsReadForEvents(TicketBackend real) {
        return Faults.editing(real, (it, call) -> {
            if (String.valueOf(call.edit().body()).contains(Texts.HEADER)) {
                it.addEvent(call.ticket(), Samples.comment("Looks good."));
            }
            return it.edit(call.ticket(), call.edit());
        });
    }

    private static <T> TicketEdit without(TicketEdit edit, TicketField<T> field, T value) {
        return edit.fields().set().find(field).equals(Optional.of(value))
                ? new TicketEdit(
                        new FieldChanges(
                                edit.fields().set().without(field),
                                edit.fields().cleared()),
                        edit.body(),
                        edit.basedOn())
                : edit;
    }
}
