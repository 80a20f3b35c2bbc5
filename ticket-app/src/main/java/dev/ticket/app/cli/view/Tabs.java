package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** A line for programs: cells with tabs between them, each on one line whatever it holds. */
final class Tabs {
    private Tabs() {}

    static String line(String... cells) {
        return List.of(cells).stream().map(Printable::oneLine).collect(Collectors.joining("\t"));
    }
}
