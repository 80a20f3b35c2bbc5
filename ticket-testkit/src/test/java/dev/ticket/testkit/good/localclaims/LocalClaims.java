package dev.ticket.testkit.good.localclaims;

import dev.ticket.testkit.good.domain.Note;
import dev.ticket.testkit.good.ports.NoteKeeper;
import java.util.List;

/** The one door of another adapter. */
public final class LocalClaims implements NoteKeeper {
    @Override
    public List<Note> keep(Note note, int times) {
        return List.of(note);
    }
}
