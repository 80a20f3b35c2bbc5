package dev.ticket.usecase;

import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.domain.merge.Settlement;
import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.ConflictSettler;

/** Settling that goes on record by itself, as all changes do of a {@linkplain RecordedTickets recorded} tracker. */
public final class RecordedSettler implements ConflictSettler {
    private final ConflictSettler real;
    private final ChangeRecorder recorder;

    private RecordedSettler(ConflictSettler real, ChangeRecorder recorder) {
        this.real = real;
        this.recorder = recorder;
    }

    /**
     * {@return a settler whose settlements are recorded}
     *
     * @param real the settler
     * @param recorder records them
     */
    public static ConflictSettler around(ConflictSettler real, ChangeRecorder recorder) {
        return new RecordedSettler(real, recorder);
    }

    @Override
    public TicketReceipt settle(TicketIdOrSlug ticket, Settlement settlement) {
        recorder.requireReady();
        TicketReceipt receipt = real.settle(ticket, settlement);
        String subject = "Resolve " + RecordedTickets.name(receipt.ticket());
        recorder.record(receipt.ticket().id(), new RecordedChange(settlement.author(), RecordedTickets.line(subject)));
        return receipt;
    }
}
