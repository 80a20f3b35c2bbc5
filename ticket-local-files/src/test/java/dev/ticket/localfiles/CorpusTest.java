package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.Finding;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.TicketSummary;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is read here was written by others: by hand, by a script, by another program. */
class CorpusTest {
    @Test
    void everyTicketIsListedWithoutAProblem() {
        TicketListing listing = LocalTickets.open(Corpus.root()).list(TicketFilter.all());

        assertThat(listing.problems()).isEmpty();
        assertThat(listing.tickets()).hasSameSizeAs(Corpus.files("item.md")).hasSizeGreaterThan(90);
    }

    @Test
    void everyTicketIsShownWithAllItsRequiredFieldsTyped() {
        LocalTickets tickets = LocalTickets.open(Corpus.root());
        for (TicketSummary summary : tickets.list(TicketFilter.all()).tickets()) {
            assertThat(tickets.show(TicketIdOrSlug.of(summary.id())).summary()).isEqualTo(summary);
            assertThat(summary.title()).isNotBlank();
            assertThat(summary.kind()).isPresent();
            assertThat(summary.priority()).isPresent();
            assertThat(summary.createdAt()).isPresent();
            assertThat(summary.updatedAt()).isPresent();
            assertThat(summary.extra()).isEmpty();
        }
    }

    @Test
    void everySlugFindsItsTicket() {
        LocalTickets tickets = LocalTickets.open(Corpus.root());
        for (TicketSummary summary : tickets.list(TicketFilter.all()).tickets()) {
            assertThat(tickets.show(new TicketIdOrSlug(String.valueOf(summary.slug())))
                            .id())
                    .isEqualTo(summary.id());
        }
    }

    @Test
    void doctorFindsNoError() {
        assertThat(LocalTickets.open(Corpus.root()).doctor().findings())
                .filteredOn(it -> it.severity() == Finding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void readingIsExact() {
        for (Path file : Corpus.files("item.md")) {
            assertThat(ItemFile.read(Corpus.text(file)).text()).isEqualTo(Corpus.text(file));
        }
        for (Path file : Corpus.files("thread.md")) {
            assertThat(ThreadFile.read(Corpus.text(file)).text()).isEqualTo(Corpus.text(file));
        }
    }

    @Test
    void everyFieldOfEveryFileSurvivesASpliceAndBack() {
        int spliced = 0;
        for (Path file : Corpus.files("item.md")) {
            ItemFile item = ItemFile.read(Corpus.text(file));
            for (TicketField<?> field : item.fields().fields()) {
                roundTrip(item, field, file + " " + field);
                spliced++;
            }
            TicketStatus status = TicketStatus.of(TicketStatus.Known.CLOSED);
            ItemFile moved = item.withStatus(new TicketStatus("elsewhere"));
            assertThat(moved.text()).isNotEqualTo(item.text());
            assertThat(moved.withStatus(status).text().replaceFirst("status: closed", "status: x"))
                    .isEqualTo(item.text().replaceFirst("status: '?(open|closed|pending)'?", "status: x"));
        }
        assertThat(spliced).isGreaterThan(600);
    }

    /** To another value and back: the very bytes where they were canonical, else an equal value and no other change. */
    private static <T> void roundTrip(ItemFile original, TicketField<T> field, String where) {
        T value = original.fields().find(field).orElseThrow();
        FieldChanges away = FieldChanges.none().withSet(field, another(field));
        FieldChanges home = FieldChanges.none().withSet(field, value);
        ItemFile back = original.with(away).with(home);
        Entry before = original.head().find(field.name()).orElseThrow();
        Entry after = back.head().find(field.name()).orElseThrow();

        assertThat(back.fields()).as(where).isEqualTo(original.fields());
        assertThat(back.text().substring(0, after.valueStart()))
                .as(where)
                .isEqualTo(original.text().substring(0, before.valueStart()));
        assertThat(back.text().substring(after.valueEnd()))
                .as(where)
                .isEqualTo(original.text().substring(before.valueEnd()));
        if (before.form() != Form.LINE) {
            assertThat(back.text()).as(where).isEqualTo(original.text());
        }
        assertThat(back.with(away).with(home).text())
                .as(where + ", second round")
                .isEqualTo(back.text());
    }

    private static <T> T another(TicketField<T> field) {
        return switch (field.type().shape()) {
            case TEXT -> field.type().read(List.of("something: [else] # 猫"));
            case FLAG -> field.type().read(List.of("true"));
            case TIME -> field.type().read(List.of("1999-12-31T23:59:59Z"));
            case LIST -> field.type().read(List.of("one", ":two", "three, four"));
        };
    }

    @Test
    void aNewBodyReplacesTheOldOneAndNothingElse() {
        for (Path file : Corpus.files("item.md")) {
            ItemFile item = ItemFile.read(Corpus.text(file));
            ItemFile back =
                    item.withBody(new MarkdownText("# Another\n\n---\n\nbody")).withBody(item.body());

            assertThat(back.text()).as(file.toString()).isEqualTo(item.text());
        }
    }

    @Test
    void eventsAndBodiesAreThoseThatAMarkdownParserSees() {
        int events = 0;
        for (Path file : Corpus.files("thread.md")) {
            String text = Corpus.text(file);
            List<String> expected = sectionsByMarkdown(text);
            List<TicketEvent> found = ThreadFile.read(text).events();
            assertThat(found).as(file.toString()).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertThat(expected.get(i)).as(file + " event " + i).isEqualTo(spelled(found.get(i)));
            }
            events += found.size();
        }
        assertThat(events).isGreaterThan(250);
    }

    /** What stands between two comments on the top level of the document, blanks at the ends and the separator aside. */
    private static List<String> sectionsByMarkdown(String text) {
        List<Node> headers = new ArrayList<>();
        for (Node node : Parser.builder().build().parse(text).getChildren()) {
            if (node instanceof HtmlCommentBlock && node.getChars().toString().startsWith("<!-- event: ")) {
                headers.add(node);
            }
        }
        List<String> sections = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).getStartOffset() : text.length();
            String section = text.substring(headers.get(i).getEndOffset(), end).strip();
            sections.add(section.replaceFirst("(^|\\n)---$", "").strip());
        }
        return sections;
    }

    private static String spelled(TicketEvent event) {
        String heading = event.heading().isEmpty() ? "" : "## " + event.heading();
        return (heading + "\n\n" + event.body().text()).strip();
    }
}
