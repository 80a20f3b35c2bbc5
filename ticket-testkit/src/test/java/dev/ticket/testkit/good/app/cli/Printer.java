package dev.ticket.testkit.good.app.cli;

import dev.ticket.testkit.good.usecase.KeepNote;

/** What may speak to a person. */
public final class Printer {
    private final KeepNote notes;

    public Printer(KeepNote notes) {
        this.notes = notes;
    }

    public void print(String text) {
        System.out.println(notes.keep(text));
    }
}
