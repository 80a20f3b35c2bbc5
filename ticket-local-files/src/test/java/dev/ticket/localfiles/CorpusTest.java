package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.ticket.domain.Finding;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketFilter;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketListing;
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
            for (Entry entry : item.head().entries()) {
                roundTrip(item, entry, file + " " + entry.key());
                spliced++;
            }
        }
        assertThat(spliced).isGreaterThan(1000);
    }

    private static void roundTrip(ItemFile original, Entry entry, String where) {
        String canonical = entry.form() == Form.LIST
                ? Scalars.list(entry.texts())
                : entry.isNull() ? "null" : Scalars.text(entry.onlyText());
        ItemFile changed = Splice.set(original, entry, entry.key(), "'something: [else] # 猫'");
        Entry changedEntry = changed.head().find(entry.key()).orElseThrow();
        assertThat(changedEntry.onlyText()).as(where).isEqualTo("something: [else] # 猫");

        ItemFile back = Splice.set(changed, changedEntry, entry.key(), canonical);
        Entry backEntry = back.head().find(entry.key()).orElseThrow();
        String source = original.text().substring(entry.valueStart(), entry.valueEnd());
        if (source.equals(canonical)) {
            assertThat(back.text()).as(where).isEqualTo(original.text());
        }
        assertThat(backEntry.texts()).as(where).isEqualTo(entry.texts());
        assertThat(back.text().substring(0, backEntry.valueStart()))
                .as(where)
                .isEqualTo(original.text().substring(0, entry.valueStart()));
        assertThat(back.text().substring(backEntry.valueEnd()))
                .as(where)
                .isEqualTo(original.text().substring(entry.valueEnd()));

        ItemFile again = Splice.set(
                Splice.set(back, backEntry, entry.key(), "x"), changedEntry(back, entry), entry.key(), canonical);
        assertThat(again.text()).as(where + ", second round").isEqualTo(back.text());
    }

    private static Entry changedEntry(ItemFile back, Entry entry) {
        ItemFile x = Splice.set(back, back.head().find(entry.key()).orElseThrow(), entry.key(), "x");
        return x.head().find(entry.key()).orElseThrow();
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
