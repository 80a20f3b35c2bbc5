package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands a hostile text in and looks whether it is more than the text it is, for any sort of reader. */
final class Trial {
    private final TrackerFixture tracker;
    private final TicketIdOrSlug ticket;
    private final Channel channel;
    private final String where;

    Trial(TrackerFixture tracker, TicketIdOrSlug ticket, Channel channel, String where) {
        this.tracker = tracker;
        this.ticket = ticket;
        this.channel = channel;
        this.where = where + ", " + channel;
    }

    /** Gives back whether the text was taken; a text that is refused must leave every byte as it was. */
    boolean isTaken(String text) {
        Map<String, String> files = tracker.everything();
        Ticket before = tracker.tickets.show(ticket);
        try {
            channel.hand(tracker.tickets, ticket, text);
        } catch (IllegalArgumentException | TicketException e) {
            assertThat(tracker.everything()).as(where).isEqualTo(files);
            return false;
        }
        Ticket after = tracker.tickets.show(ticket);
        assertThat(channel.stored(after)).as(where).isEqualTo(channel.normalised(text));
        assertThat(channel.normalised(channel.normalised(text))).as(where).isEqualTo(channel.normalised(text));
        events(before, after);
        fields(before, after);
        files(files);
        return true;
    }

    private void events(Ticket before, Ticket after) {
        int old = before.events().size();
        assertThat(after.events()).as(where).hasSize(old + channel.events);
        assertThat(after.events().subList(0, old)).as(where).isEqualTo(before.events());
        assertThat(LineReaders.events(thread())).as(where).isEqualTo(old + channel.events);

        MarkdownText harmless = new MarkdownText("Afterwards.\n\n```\n---\n```");
        tracker.tickets.addEvent(
                ticket, NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, harmless));
        Ticket later = tracker.tickets.show(ticket);
        assertThat(later.events()).as(where).hasSize(old + channel.events + 1);
        assertThat(later.events().subList(0, old + channel.events)).as(where).isEqualTo(after.events());
        assertThat(later.events().get(old + channel.events).body()).as(where).isEqualTo(harmless);
    }

    private void fields(Ticket before, Ticket after) {
        boolean closes = channel == Channel.RESOLUTION;
        assertThat(after.id()).as(where).isEqualTo(before.id());
        assertThat(after.summary().status().raw()).as(where).isEqualTo(closes ? "closed" : "open");
        assertThat(others(after)).as(where).isEqualTo(others(before));
        assertThat(after.summary().extra()).as(where).isEmpty();
        assertThat(channel == Channel.DESCRIPTION || after.body().equals(before.body()))
                .as(where)
                .isTrue();
        List<String> keys = new ArrayList<>(ItemFile.REQUIRED);
        assertThat(LineReaders.keys(item())).as(where).isEqualTo(keys);
        assertThat(LineReaders.head(item()))
                .as(where)
                .contains(List.of("id", after.id().value()), List.of("status", closes ? "closed" : "open"));
    }

    /** The fields that this channel has no business with. */
    private FieldValues others(Ticket ticket) {
        FieldValues fields = ticket.summary().fields().without(TicketField.UPDATED_AT);
        return switch (channel) {
            case TITLE -> fields.without(TicketField.TITLE);
            case LABEL -> fields.without(TicketField.LABELS);
            case ASSIGNEE -> fields.without(TicketField.ASSIGNEE);
            default -> fields;
        };
    }

    /** No file of another ticket changed, and none came but the one that was meant. */
    private void files(Map<String, String> before) {
        Map<String, String> after = tracker.everything();
        long came = after.keySet().stream()
                .filter(it -> !before.containsKey(it) && !it.startsWith("closed/"))
                .count();
        assertThat(came).as(where).isEqualTo(channel == Channel.ARTIFACT ? 1 : 0);
        before.forEach((name, content) -> {
            if (!name.contains(ticket.toString())) {
                assertThat(after).as(where).containsEntry(name, content);
            }
        });
    }

    /** The thread, as it is on the disk. */
    String thread() {
        return tracker.tickets.documents(ticket).thread();
    }

    private String item() {
        return tracker.tickets.documents(ticket).item();
    }
}
