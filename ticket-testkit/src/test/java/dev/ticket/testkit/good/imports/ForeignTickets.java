package dev.ticket.testkit.good.imports;

import dev.ticket.testkit.good.domain.Note;
import java.util.List;

/** The one door of an adapter that only reads. */
public final class ForeignTickets {
    public List<Note> read() {
        return List.of();
    }
}
