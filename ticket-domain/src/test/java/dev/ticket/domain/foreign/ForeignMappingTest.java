package dev.ticket.domain.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The golden cases of {@code ticket-import} show what usual words become; this is about all others. */
class ForeignMappingTest {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "two\nlines",
            "a\u2028b",
            "\u200bhidden",
            "\uD83D",
            "x".repeat(1200),
            "\u0000",
            "-->",
            "@",
            "@ada --!>",
            "closed",
            "4",
            "\uFEFF");

    /** Any words give a ticket, and none of them gets lost. */
    @Test
    void whateverIsSaidIsInTheTicketOrInItsMigrationEvent() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            ForeignTicket from = ticket(random);
            MappedTicket mapped = ForeignMapping.map(from, it -> false, new Author("ada"));
            String told = told(mapped);
            for (String said : said(from)) {
                assertThat(told).as("seed %s, ticket %s", seed, i).contains(kept(said));
            }
        }
    }

    @Test
    void surplusLabelsAreKeptAsText() {
        List<String> labels = new ArrayList<>(Collections.nCopies(100, "a"));
        labels.add("the last straw");
        ForeignTicket from = with(new ForeignWords("open", null, false, null, null, labels, List.of()));

        MappedTicket mapped = ForeignMapping.map(from, it -> false, new Author("ada"));

        assertThat(mapped.homeless()).containsExactly(new Homeless("label", "the last straw"));
    }

    @Test
    void arrowInANameCantEndAHeader() {
        ForeignPast past = new ForeignPast("a-->b", Instant.EPOCH, null, List.of());
        ForeignTicket from = new ForeignTicket(
                ForeignTracker.WEDOW,
                "x-1",
                "x-1.md",
                "Title",
                new ForeignWords("open", null, false, null, null, List.of(), List.of()),
                past,
                MarkdownText.empty(),
                MarkdownText.empty(),
                List.of(),
                Map.of());

        MappedTicket mapped = ForeignMapping.map(from, it -> false, new Author("ada"));

        assertThat(mapped.ticket().ticket().author().name()).doesNotContain("-->");
        assertThat(mapped.homeless()).containsExactly(new Homeless("author", "a-->b"));
    }

    private static List<String> said(ForeignTicket from) {
        List<String> said = new ArrayList<>(from.leftovers().values());
        said.add(from.title());
        said.addAll(from.words().labels());
        said.addAll(from.words().assignees());
        for (String word :
                new @Nullable String[] {from.words().priority(), from.past().author()}) {
            said.add(word == null ? "" : word);
        }
        return said;
    }

    private static String told(MappedTicket mapped) {
        var ticket = mapped.ticket();
        return kept(ticket.ticket().fields() + "\n" + ticket.ticket().author() + "\n"
                + ticket.migration().body());
    }

    /** The text as a migration event has it: indentation, signs of names and ends of lines don't count. */
    private static String kept(String text) {
        return new MarkdownText(text).text().replaceAll("[@\\s\\u200b\\uFEFF]+", "");
    }

    private static ForeignTicket ticket(Random random) {
        Map<String, String> leftovers = new LinkedHashMap<>();
        leftovers.put("one", text(random));
        leftovers.put("two", text(random));
        Shelves shelf = new Shelves(random);
        return new ForeignTicket(
                random.nextBoolean() ? ForeignTracker.WEDOW : ForeignTracker.BACKLOG,
                "x-1",
                "x-1.md",
                text(random),
                new ForeignWords(
                        "open",
                        shelf.any(),
                        random.nextBoolean(),
                        textThatCounts(random),
                        null,
                        texts(random),
                        texts(random)),
                new ForeignPast(text(random), null, null, List.of()),
                new MarkdownText(text(random)),
                new MarkdownText(text(random)),
                List.of(),
                leftovers);
    }

    /** The words of the table are told in other words, which is what the table is for. */
    private static @Nullable String textThatCounts(Random random) {
        String text = text(random);
        return text.equals("4") ? null : text;
    }

    private record Shelves(Random random) {
        ForeignWords.@Nullable Shelf any() {
            ForeignWords.Shelf[] all = ForeignWords.Shelf.values();
            int index = random.nextInt(all.length + 1);
            return index == all.length ? null : all[index];
        }
    }

    private static List<String> texts(Random random) {
        return List.of(text(random), text(random)).subList(0, random.nextInt(3));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static ForeignTicket with(ForeignWords words) {
        return new ForeignTicket(
                ForeignTracker.WEDOW,
                "x-1",
                "x-1.md",
                "Title",
                words,
                new ForeignPast(null, Instant.EPOCH, null, List.of()),
                MarkdownText.empty(),
                MarkdownText.empty(),
                List.of(),
                Map.of());
    }

    @Test
    void titleThatIsNoLineIsKeptWhole() {
        ForeignTicket plain = with(new ForeignWords("open", null, false, null, null, List.of(), List.of()));
        ForeignTicket from = new ForeignTicket(
                plain.tracker(),
                plain.id(),
                plain.path(),
                "One\ntwo",
                plain.words(),
                plain.past(),
                plain.body(),
                plain.outcome(),
                plain.relations(),
                plain.leftovers());

        MappedTicket mapped = ForeignMapping.map(from, it -> false, new Author("ada"));

        assertThat(mapped.ticket().ticket().fields().find(TicketField.TITLE)).contains("One two");
        assertThat(mapped.ticket().migration().body().text()).contains("- title:\n\n      One\n      two");
    }
}
