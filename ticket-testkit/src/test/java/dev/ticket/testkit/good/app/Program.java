package dev.ticket.testkit.good.app;

import dev.ticket.testkit.good.app.cli.Printer;
import dev.ticket.testkit.good.localfiles.LocalTickets;
import dev.ticket.testkit.good.usecase.KeepNote;
import java.time.Clock;

/** What knows everybody. */
public final class Program {
    public static void main(String[] texts) {
        new Printer(new KeepNote(new LocalTickets(), Clock.systemUTC())).print(texts[0]);
    }
}
