package dev.ticket.testkit.good.ports;

import dev.ticket.testkit.good.domain.Note;
import java.util.List;

/** A port that speaks of the domain. */
public interface NoteKeeper {
    List<Note> keep(Note note, int times) throws IllegalStateException;
}
