package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.ports.MalformedTicketException;
import java.util.List;
import java.util.Optional;

/** Everything that is done with a text from a file; any text, so that all it may end in is a {@code TicketException}. */
final class Reading {
    private Reading() {}

    /** Reads a head and changes it. */
    static void item(String text) {
        head(text).ifPresent(Reading::changed);
    }

    /** Reads a head, all of it; empty if it is refused. */
    static Optional<ItemFile> head(String text) {
        try {
            ItemFile item = ItemFile.read(text);
            assertThat(item.text()).isEqualTo(text);
            item.fields();
            item.extra();
            item.body();
            return Optional.of(item);
        } catch (HeadException e) {
            assertThat(ItemReader.malformed("item.md", text, e).line()).isPositive();
            return Optional.empty();
        }
    }

    /** Sets a field, and the description; a head that can't be spliced says so. */
    static void changed(ItemFile item) {
        try {
            ItemFile titled = item.with(FieldChanges.none().withSet(TicketField.TITLE, "Another: one"));
            assertThat(titled.fields().find(TicketField.TITLE)).contains("Another: one");
            assertThat(titled.body()).isEqualTo(item.body());
        } catch (HeadException e) {
            assertThat(e.offset()).isBetween(0, item.text().length());
        }
        ItemFile described = item.withBody(new MarkdownText("Another\n---\nbody."));
        assertThat(described.fields()).isEqualTo(item.fields());
        assertThat(described.extra()).isEqualTo(item.extra());
        assertThat(described.body().text()).isEqualTo("Another\n---\nbody.");
    }

    /** Reads a thread, and adds an event to it. */
    static void thread(String text) {
        ThreadFile thread = ThreadFile.read(text);
        List<TicketEvent> events = thread.events();
        assertThat(thread.text()).isEqualTo(text);
        try {
            ThreadFile after = new ThreadAppender(thread, "thread.md").append(event("Harmless."), TrackerFixture.NOW);
            assertThat(after.text()).startsWith(text);
            assertThat(after.events().subList(0, events.size())).isEqualTo(events);
            assertThat(after.count()).isEqualTo(events.size() + 1);
        } catch (MalformedTicketException e) {
            assertThat(thread.lines().dangling()).isNotEmpty();
        }
    }

    /** Adds a text to a thread. */
    static void added(String text) {
        ThreadFile thread = ThreadFile.read("<!-- event: comment author: x -->\n\n## Comment\n\nFirst.\n\n---\n");
        ThreadFile after = new ThreadAppender(thread, "thread.md").append(event(text), TrackerFixture.NOW);
        assertThat(after.count()).isEqualTo(2);
        assertThat(LineReaders.events(after.text())).isEqualTo(2);
    }

    private static NewTicketEvent event(String body) {
        return NewTicketEvent.of(EventKind.of(EventKind.Known.COMMENT), TrackerFixture.ADA, new MarkdownText(body));
    }
}
