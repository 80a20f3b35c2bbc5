package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few seconds of files that are nearly right; {@link ParserFuzz} does the same for long, led by coverage. */
class MutationTest {
    private static final long NANOS = 3_000_000_000L;
    private static final int MAX = 4_000;

    private final long seed = HostileText.seed();
    private final HostileText texts = new HostileText(seed);

    @Test
    @Timeout(120)
    void aBrokenFileIsReadOrRefusedAndNothingElse() {
        List<String> seeds = Seeds.withRealTickets();
        long start = System.nanoTime();
        while (System.nanoTime() - start < NANOS) {
            String text = onDisk(mutated(seeds));
            try {
                Reading.item(text);
                Reading.thread(text);
                Reading.added(text);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", text <" + text + ">", e);
            }
            Figures.add("mutated files read", 1);
        }
    }

    /** What a file can hold: UTF-8 without halves of characters. */
    private static String onDisk(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
    }

    private String mutated(List<String> seeds) {
        StringBuilder text = new StringBuilder(excerpt(seeds));
        for (int n = texts.below(5); n >= 0; n--) {
            int at = texts.below(text.length() + 1);
            int to = Math.min(text.length(), at + texts.below(20));
            switch (texts.below(5)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to).repeat(texts.below(4)));
                case 2 -> text.insert(at, excerpt(seeds));
                case 3 -> text.replace(at, to, texts.line());
                default -> text.insert(at, texts.line());
            }
        }
        return text.substring(0, Math.min(text.length(), MAX));
    }

    private String excerpt(List<String> seeds) {
        String seed = seeds.get(texts.below(seeds.size()));
        return seed.substring(0, Math.min(seed.length(), 1 + texts.below(MAX)));
    }

    @Test
    void theSeedsAreReadToo() {
        assertThat(Seeds.all()).hasSizeGreaterThan(300).allSatisfy(seed -> Reading.thread(onDisk(seed)));
    }
}
