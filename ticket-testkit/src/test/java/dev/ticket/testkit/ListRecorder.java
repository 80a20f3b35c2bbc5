package dev.ticket.testkit;

import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is recorded in a list; can be told to be busy. */
final class ListRecorder implements ChangeRecorder {
    final List<String> lines = new CopyOnWriteArrayList<>();
    boolean busy;

    @Override
    public void requireReady() {
        if (busy) {
            throw new InvalidRequestException("commit", "a merge is under way; end it first");
        }
    }

    @Override
    public Optional<String> record(TicketId ticket, RecordedChange change) {
        lines.add(change.author() + ": " + change.subject());
        return Optional.of(Integer.toString(lines.size()));
    }
}
