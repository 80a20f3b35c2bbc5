package dev.ticket.testkit.good.usecase;

import dev.ticket.testkit.good.domain.Note;
import dev.ticket.testkit.good.ports.NoteKeeper;
import java.time.Clock;

/** A use case over a port. */
public final class KeepNote {
    private final NoteKeeper keeper;
    private final Clock clock;

    public KeepNote(NoteKeeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    public int keep(String text) {
        return keeper.keep(Note.taken(text, clock), 1).size();
    }
}
