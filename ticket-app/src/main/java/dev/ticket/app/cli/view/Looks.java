package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Style;
import dev.ticket.domain.Priority;
import dev.ticket.domain.TicketStatus;
import java.util.Optional;

/** The colours of statuses and priorities. Words unknown here have none. */
final class Looks {
    private Looks() {}

    static String status(String raw) {
        Optional<TicketStatus.Known> known = raw.isBlank() ? Optional.empty() : new TicketStatus(raw).known();
        return known.map(it -> switch (it) {
                    case OPEN -> Style.GREEN;
                    case PENDING -> Style.YELLOW;
                    case CLOSED -> Style.MAGENTA;
                })
                .map(it -> it.of(raw))
                .orElse(raw);
    }

    static String priority(String raw) {
        Optional<Priority.Known> known = raw.isBlank() ? Optional.empty() : new Priority(raw).known();
        return known.map(it -> switch (it) {
                    case P0 -> Style.BOLD.of(Style.RED.of(raw));
                    case P1 -> Style.YELLOW.of(raw);
                    case P2 -> raw;
                    case P3 -> Style.DIM.of(raw);
                })
                .orElse(raw);
    }
}
