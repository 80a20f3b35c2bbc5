package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicket;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketClosing;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketStatus;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the files of a ticket may be, and how many events there may be, in reading and in writing. */
class FileLimitsTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;
    private TicketIdOrSlug ticket;
    private String place;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
        ticket = tracker.create("J\u00fcrgen");
        place = "open/" + ticket + "/";
    }

    private int size(String file) {
        return tracker.read(place + file).getBytes(StandardCharsets.UTF_8).length;
    }

    private static NewTicketEvent comment(String text) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(text));
    }

    private void close(LocalTickets tickets, String resolution) {
        TicketStatus from = TicketStatus.of(TicketStatus.Known.OPEN);
        tickets.close(ticket, new TicketClosing(from, TrackerFixture.ADA, new MarkdownText(resolution), List.of()));
    }

    private void isRefused(String says, ThrowingCallable writing) {
        Map<String, String> before = tracker.everything();

        assertThatThrownBy(writing).isInstanceOf(InvalidRequestException.class).hasMessageContaining(says);
        assertThat(tracker.everything()).isEqualTo(before);
    }

    private void isMalformed(LocalTickets tickets, String file, String says) {
        assertThatThrownBy(() -> tickets.show(ticket))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContainingAll(file, says);
        assertThat(tickets.doctor().findings())
                .extracting(Finding::code)
                .contains("malformed-" + file.replace(".md", ""));
    }

    @Test
    void anItemOfTheLimitIsReadAndOneByteMoreIsNot() {
        int size = size("item.md");

        assertThat(tracker.with(Limits.defaults().withItemBytes(size))
                        .show(ticket)
                        .body())
                .isEqualTo(MarkdownText.empty());
        LocalTickets strict = tracker.with(Limits.defaults().withItemBytes(size - 1));
        isMalformed(strict, "item.md", size + " bytes large, more than the " + (size - 1));
        assertThat(strict.list(TicketFilter.all()).problems()).hasSize(1);
    }

    @Test
    void anItemOfTheLimitIsWrittenAndOneByteMoreIsNot() {
        LocalTickets strict = tracker.with(Limits.defaults().withItemBytes(size("item.md")));

        strict.edit(ticket, TicketEdit.nothing().set(TicketField.TITLE, "Jyrrgen"));
        isRefused(
                "more than the " + size("item.md"),
                () -> strict.edit(ticket, TicketEdit.nothing().set(TicketField.TITLE, "J\u00fcrrgen")));
        isRefused(
                "more than the " + size("item.md"),
                () -> strict.create(NewTicket.titled("J\u00fcrgen", TrackerFixture.ADA)));
    }

    @Test
    void aResolutionOfTheLimitIsWrittenAndOneByteMoreIsNot() {
        int most = size("item.md") + 100;
        LocalTickets strict = tracker.with(Limits.defaults().withItemBytes(most));

        // The file ends in a line end of its own.
        isRefused("more than the " + most, () -> close(strict, "\u00fc".repeat(most / 2) + "x".repeat(most % 2)));
        close(strict, "x".repeat(most - 1));
        assertThat(strict.show(ticket).resolution()).isNotNull();
    }

    @Test
    void aResolutionOfTheLimitIsReadAndOneByteMoreIsNot() {
        int most = size("item.md");
        LocalTickets strict = tracker.with(Limits.defaults().withItemBytes(most));

        tracker.write(place + "resolution.md", "x".repeat(most));
        assertThat(strict.show(ticket).resolution()).isNotNull();
        tracker.write(place + "resolution.md", "x".repeat(most + 1));
        isMalformed(strict, "resolution.md", "more than the " + most);
    }

    @Test
    void aThreadOfTheLimitIsReadAndOneByteMoreIsNot() {
        int size = size("thread.md");

        assertThat(tracker.with(Limits.defaults().withThreadBytes(size))
                        .show(ticket)
                        .events())
                .hasSize(1);
        isMalformed(
                tracker.with(Limits.defaults().withThreadBytes(size - 1)),
                "thread.md",
                size + " bytes large, more than the " + (size - 1));
    }

    @Test
    void aThreadOfTheLimitIsWrittenAndOneByteMoreIsNot() {
        int before = size("thread.md");
        tracker.tickets.addEvent(ticket, comment("\u00fc"));
        int added = size("thread.md") - before;
        LocalTickets strict = tracker.with(Limits.defaults().withThreadBytes(before + 2 * added));

        isRefused("larger than " + (before + 2 * added) + " bytes", () -> strict.addEvent(ticket, comment("\u00fcx")));
        strict.addEvent(ticket, comment("\u00fc"));
        assertThat(size("thread.md")).isEqualTo(before + 2 * added);
    }

    @Test
    void aNewTicketNeedsAThreadWithinTheLimit() {
        LocalTickets strict = tracker.with(Limits.defaults().withThreadBytes(10));

        isRefused("larger than 10 bytes", () -> strict.create(NewTicket.titled("New", TrackerFixture.ADA)));
    }

    @Test
    void asManyEventsAsTheLimitAreReadAndOneMoreIsNot() {
        tracker.tickets.addEvent(ticket, comment("two"));
        tracker.tickets.addEvent(ticket, comment("three"));

        assertThat(tracker.with(Limits.defaults().withEvents(3)).show(ticket).events())
                .hasSize(3);
        isMalformed(
                tracker.with(Limits.defaults().withEvents(2)),
                "thread.md",
                "holds 3 events, more than the limit 'events' of 2");
        assertThat(tracker.with(Limits.defaults().withEvents(2))
                        .list(TicketFilter.all())
                        .tickets())
                .hasSize(1);
    }

    @Test
    void asManyEventsAsTheLimitAreWrittenAndOneMoreIsNot() {
        LocalTickets strict = tracker.with(Limits.defaults().withEvents(2));

        strict.addEvent(ticket, comment("two"));
        isRefused(
                "would have 3 events, more than the limit 'events' of 2", () -> strict.addEvent(ticket, comment("x")));
        isRefused("limit 'events' of 2", () -> close(strict, "Done."));
    }
}
