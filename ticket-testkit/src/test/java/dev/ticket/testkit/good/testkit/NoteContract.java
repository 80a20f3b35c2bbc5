package dev.ticket.testkit.good.testkit;

import dev.ticket.testkit.good.domain.Note;
import org.assertj.core.api.Assertions;

/** A check with a library of tests. */
public interface NoteContract {
    default void hasText(Note note) {
        Assertions.assertThat(note.text()).isNotEmpty();
    }
}
