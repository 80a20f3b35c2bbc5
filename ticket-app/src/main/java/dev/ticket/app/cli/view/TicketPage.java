package dev.ticket.app.cli.view;

import dev.ticket.app.cli.markdown.MarkdownView;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.FieldType.Shape;
import dev.ticket.domain.KnownReferences;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One ticket as a page for a terminal: its head, its text, how it ended, its files and what happened last. */
public final class TicketPage {
    private static final String INDENT = "  ";

    private final Instant now;
    private final int columns;
    private final MarkdownView markdown = new MarkdownView();
    private final List<String> lines = new ArrayList<>();

    /**
     * A page.
     *
     * @param now the time, for how long ago things were
     * @param columns how wide the page is
     */
    public TicketPage(Instant now, int columns) {
        this.now = now;
        this.columns = columns;
    }

    /**
     * {@return the page as styled lines}
     *
     * @param ticket the ticket
     * @param beside lines about it that are no part of it, for below its head
     * @param shown the last events of it, as many as shall be shown
     * @param known the commits and branches that these refer to
     */
    public List<String> lines(Ticket ticket, List<String> beside, List<TicketEvent> shown, KnownReferences known) {
        lines.addAll(
                Wrapping.wrap(Style.BOLD.of(Printable.oneLine(ticket.summary().title())), columns, "", ""));
        lines.add("");
        head(ticket);
        if (!beside.isEmpty()) {
            lines.add("");
            lines.addAll(beside);
        }
        section("", ticket.body());
        MarkdownText resolution = ticket.resolution();
        if (resolution != null) {
            section("Resolution", resolution);
        }
        artifacts(ticket);
        events(ticket, shown, known);
        return lines;
    }

    private void head(Ticket ticket) {
        Map<String, String> head = HeadLines.of(ticket.summary());
        // The title stands above already, and a list without elements says nothing.
        head.remove(TicketField.TITLE.name());
        head.values().removeIf("[]"::equals);
        int width = head.keySet().stream().mapToInt(Width::of).max().orElse(0);
        head.forEach((name, value) -> {
            String label = Style.DIM.of(Width.pad(Printable.oneLine(name), width)) + INDENT;
            String indent = " ".repeat(width + INDENT.length());
            lines.addAll(Wrapping.wrap(shown(ticket, name, Printable.oneLine(value)), columns, label, indent));
        });
        String location = ticket.summary().location();
        if (location != null) {
            lines.add(Style.DIM.of(Width.pad("path", width)) + INDENT + Printable.oneLine(location));
        }
    }

    private String shown(Ticket ticket, String name, String value) {
        if (TicketField.named(name)
                .filter(it -> it.type().shape() == Shape.LIST)
                .isPresent()) {
            // Brackets are the files' own.
            return value.substring(1, value.length() - 1);
        }
        if (name.equals("status")) {
            return Looks.status(value);
        }
        if (name.equals(TicketField.PRIORITY.name())) {
            return Looks.priority(value);
        }
        if (name.equals(TicketField.UPDATED_AT.name()) || name.equals(TicketField.CREATED_AT.name())) {
            return TicketField.named(name)
                    .flatMap(it -> ticket.summary().fields().find(it))
                    .filter(Instant.class::isInstance)
                    .map(it -> Age.withTime((Instant) it, now))
                    .orElse(value);
        }
        return value;
    }

    private void section(String heading, MarkdownText text) {
        heading(heading);
        lines.addAll(markdown.render(text, columns));
    }

    private void heading(String text) {
        lines.add("");
        if (!text.isEmpty()) {
            lines.add(Style.BOLD.of(Style.YELLOW.of(text)));
            lines.add("");
        }
    }

    private void artifacts(Ticket ticket) {
        if (!ticket.artifacts().isEmpty()) {
            heading("Artifacts");
            ticket.artifacts()
                    .forEach(it -> lines.add(Printable.oneLine(it.name().value())
                            + Style.DIM.of(INDENT + it.size() + (it.size() == 1 ? " byte" : " bytes"))));
        }
    }

    private void events(Ticket ticket, List<TicketEvent> shown, KnownReferences known) {
        if (ticket.events().isEmpty()) {
            return;
        }
        heading("Events");
        int hidden = ticket.events().size() - shown.size();
        if (hidden > 0) {
            lines.add(Style.DIM.of(hidden + (hidden == 1 ? " earlier event is" : " earlier events are")
                    + " hidden; see all with" + " --events all"));
            lines.add("");
        }
        shown.forEach(it -> {
            lines.addAll(EventLines.of(it, known, markdown, now, columns));
            lines.add("");
        });
    }
}
