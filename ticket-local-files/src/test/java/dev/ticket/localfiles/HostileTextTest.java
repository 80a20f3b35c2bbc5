package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.EventKind;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.Reference;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.TicketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever is handed in is text and nothing else: for the reader here, for a YAML parser, and for readers of lines. */
class HostileTextTest {
    private static final int TIMES = HostileText.LONG ? 100 : 1;
    private static final Instant AT = TrackerFixture.NOW;
    private static final EventKind COMMENT = EventKind.of(EventKind.Known.COMMENT);
    private static final String ITEM =
            "---\nid: x\ntitle: Old\nstatus: open\nlabels: [a]\nassignee: null\n---\n\nBody.\n";

    private final long seed = HostileText.seed();
    private final HostileText texts = new HostileText(seed);

    private String where(Object... given) {
        return "seed " + seed + ", given " + Arrays.toString(given);
    }

    /** What the domain makes of hostile parts; null if it refuses them, which it may do with one exception only. */
    private static <T> T taken(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            Figures.add("hostile texts refused by the domain", 1);
            return null;
        }
    }

    @Test
    @Timeout(1200)
    void anyBodyBecomesOneEventOfItsNormalisedText() {
        for (int run = 0; run < 2_000 * TIMES; run++) {
            ThreadFile thread = ThreadFile.read("");
            for (int n = 1; n <= 4; n++) {
                MarkdownText body = new MarkdownText(texts.text());
                thread = appended(thread, NewTicketEvent.of(COMMENT, TrackerFixture.ADA, body));
                MarkdownText stored = thread.last().orElseThrow().body();
                assertThat(stored).as(where(body)).isEqualTo(SafeBody.of(body));
                assertThat(SafeBody.of(stored)).as(where(body)).isEqualTo(stored);
                assertThat(new MarkdownText(body.text())).as(where(body)).isEqualTo(body);
                if (isHarmless(body.text())) {
                    assertThat(stored).as(where(body)).isEqualTo(body);
                    Figures.add("hostile bodies that are harmless", 1);
                }
                Figures.add("hostile texts tried", 1);
            }
        }
    }

    /** No line that any reader of lines could take for a header, nothing left open. */
    private static boolean isHarmless(String body) {
        return LineReaders.events(body) == 0
                && new MarkdownLines(body).dangling().isEmpty();
    }

    /** One more event, all others unchanged: for the reader here, and for the most lenient reader of lines. */
    private ThreadFile appended(ThreadFile before, NewTicketEvent event) {
        ThreadFile after = new ThreadAppender(before, "thread.md").append(event, AT);
        ThreadFile read = ThreadFile.read(after.text());
        assertThat(read.count()).as(where(event)).isEqualTo(before.count() + 1);
        assertThat(read.events().subList(0, before.count())).as(where(event)).isEqualTo(before.events());
        assertThat(after.text()).as(where(event)).startsWith(before.text());
        assertThat(LineReaders.events(after.text())).as(where(event)).isEqualTo(before.count() + 1);
        return read;
    }

    @Test
    @Timeout(1200)
    void anyBodyIsAddedToAThreadThatLeavesAFenceOpen() {
        for (int run = 0; run < 2_000 * TIMES; run++) {
            String open =
                    List.of("```", "~~~~", "  ```", "```\n~~~", "~~~\n````").get(texts.below(5));
            ThreadFile thread =
                    ThreadFile.read("<!-- event: comment author: x -->\n\n## Comment\n\n" + open + "\n\n---\n");
            for (int n = 1; n <= 2; n++) {
                MarkdownText body = new MarkdownText(texts.text());
                thread = appended(thread, NewTicketEvent.of(COMMENT, TrackerFixture.ADA, body));
                Figures.add("hostile texts tried below an open fence", 1);
            }
        }
    }

    @Test
    @Timeout(1200)
    void anyHeaderValueComesBackOrIsRefused() {
        for (int run = 0; run < 5_000 * TIMES; run++) {
            List<String> given = List.of(texts.line(), texts.line(), texts.line(), texts.line(), texts.line());
            NewTicketEvent event = taken(() -> new NewTicketEvent(
                    new EventKind(given.get(0)),
                    new Author(given.get(1)),
                    given.get(2),
                    new MarkdownText("A remark."),
                    List.of(Reference.parse("file:a b"), Reference.parse(given.get(3))),
                    Map.of("note", given.get(4))));
            Figures.add("hostile header values tried", given.size());
            NewTicketEvent each = event == null ? single(given) : event;
            if (each != null) {
                comesBack(each);
            }
        }
    }

    /** One of them alone: all five are seldom taken together. */
    private NewTicketEvent single(List<String> given) {
        NewTicketEvent plain = NewTicketEvent.of(COMMENT, TrackerFixture.ADA, new MarkdownText("A remark."));
        String text = given.get(0);
        return taken(() -> switch (texts.below(5)) {
            case 0 -> NewTicketEvent.of(COMMENT, new Author(text), plain.body());
            case 1 -> NewTicketEvent.of(new EventKind(text), TrackerFixture.ADA, plain.body());
            case 2 -> plain.withHeading(text);
            case 3 -> plain.withRefs(List.of(Reference.parse("x:" + text), Reference.parse("y:" + text)));
            default -> plain.withAttribute("note", text);
        });
    }

    private void comesBack(NewTicketEvent event) {
        ThreadFile before = ThreadFile.read("<!-- event: comment author: x -->\n\n## Comment\n\n---\n");
        try {
            TicketEvent stored = appended(before, event).last().orElseThrow();
            assertThat(stored.kind()).as(where(event)).isEqualTo(event.kind());
            assertThat(stored.author()).as(where(event)).isEqualTo(event.author());
            assertThat(stored.heading()).as(where(event)).isEqualTo(event.heading());
            assertThat(stored.refs()).as(where(event)).isEqualTo(event.refs());
            assertThat(stored.attributes()).as(where(event)).isEqualTo(event.attributes());
            assertThat(stored.body()).as(where(event)).isEqualTo(event.body());
            Figures.add("hostile header values stored", 1);
        } catch (TicketException e) {
            assertThat(event.toString()).as(where(event)).matches("(?s).*--!?>.*");
            Figures.add("hostile header values refused by the files", 1);
        }
    }

    @Test
    @Timeout(1200)
    void anyFieldComesBackAndNoOtherChanges() {
        for (int run = 0; run < 3_000 * TIMES; run++) {
            List<String> given = List.of(texts.line(), texts.line(), texts.line(), texts.line());
            Figures.add("hostile field values tried", given.size());
            TicketEdit edit = taken(() -> edit(texts.below(5), given));
            if (edit == null) {
                continue;
            }
            FieldChanges changes = edit.fields();
            ItemFile changed = ItemFile.read(ItemFile.read(ITEM).with(changes).text());
            FieldValues expected = ItemFile.read(ITEM).fields();
            for (TicketField<?> field : changes.set().fields()) {
                expected = with(expected, field, changes.set());
            }
            assertThat(changed.fields()).as(where(changes)).isEqualTo(expected);
            assertThat(changed.extra()).as(where(changes)).isEmpty();
            hasItsFieldsOnly(changed.text(), changes);
        }
    }

    private static <T> FieldValues with(FieldValues values, TicketField<T> field, FieldValues more) {
        return values.with(field, more.find(field).orElseThrow());
    }

    private static TicketEdit edit(int which, List<String> given) {
        TicketEdit edit = TicketEdit.nothing();
        return switch (which) {
            case 0 -> edit.set(TicketField.TITLE, given.get(0));
            case 1 -> edit.set(TicketField.LABELS, given);
            case 2 -> edit.set(TicketField.ASSIGNEE, given.get(0)).set(TicketField.RISK_FLAGS, given.subList(1, 3));
            case 3 -> edit.set(TicketField.ACTION_REQUIRED, given.get(0)).set(TicketField.TITLE, given.get(1));
            default -> edit.set(TicketField.LABELS, given.subList(0, 1));
        };
    }

    /** For a reader of lines the head has the same keys; for a YAML parser the very values. */
    private void hasItsFieldsOnly(String item, FieldChanges changes) {
        List<String> keys = new ArrayList<>(List.of("id", "title", "status", "labels", "assignee"));
        changes.set().fields().stream()
                .map(TicketField::name)
                .filter(it -> !keys.contains(it))
                .forEach(keys::add);
        assertThat(LineReaders.keys(item)).as(where(changes)).isEqualTo(keys);
        assertThat(LineReaders.head(item)).as(where(changes)).contains(List.of("status", "open"), List.of("id", "x"));
        Object yaml = new Load(LoadSettings.builder().build())
                .loadFromString(item.substring(4, item.indexOf("\n---\n", 4) + 1));
        for (TicketField<?> field : changes.set().fields()) {
            assertThat(((Map<?, ?>) yaml).get(field.name()))
                    .as(where(changes))
                    .isEqualTo(changes.set().find(field).orElseThrow());
        }
        Figures.add("hostile field values stored", 1);
    }

    @Test
    @Timeout(1200)
    void anyDescriptionComesBackAndNoFieldChanges() {
        for (int run = 0; run < 5_000 * TIMES; run++) {
            String text = texts.text();
            String eol = run % 2 == 0 ? "\n" : "\r\n";
            ItemFile before = ItemFile.read(ITEM.replace("\n", eol));
            ItemFile changed =
                    ItemFile.read(before.withBody(new MarkdownText(text)).text());
            ItemFile again =
                    ItemFile.read(changed.withBody(new MarkdownText("Body.")).text());

            assertThat(changed.body()).as(where(text)).isEqualTo(new MarkdownText(text));
            assertThat(changed.fields()).as(where(text)).isEqualTo(before.fields());
            assertThat(LineReaders.head(changed.text())).as(where(text)).isEqualTo(LineReaders.head(before.text()));
            assertThat(again.text()).as(where(text)).isEqualTo(before.text());
            Figures.add("hostile descriptions tried", 1);
        }
    }

    @Test
    @Timeout(1200)
    void anOperationTakesATextAsTextOrLeavesEveryByte(@TempDir Path directory) throws IOException {
        for (int run = 0; run < 104 * (HostileText.LONG ? 20 : 1); run++) {
            TrackerFixture tracker = new TrackerFixture(Files.createDirectory(directory.resolve("run" + run)));
            tracker.create("Another");
            TicketIdOrSlug id = tracker.create("Ticket");
            Channel channel = Channel.values()[run % Channel.values().length];
            boolean lines = channel == Channel.BODY || channel == Channel.DESCRIPTION || channel == Channel.RESOLUTION;
            String text = lines ? texts.text() : texts.line();
            boolean taken = new Trial(tracker, id, channel, where(text)).isTaken(text);
            Figures.add("hostile operations " + (taken ? "taken" : "refused"), 1);
        }
    }
}
