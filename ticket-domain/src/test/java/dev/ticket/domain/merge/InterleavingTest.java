package dev.ticket.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.merge.Woven.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterleavingTest {
    private static Piece piece(String key, int second) {
        return new Piece(key, Instant.ofEpochSecond(second), key + "@" + second);
    }

    private static List<String> merged(List<Piece> base, List<Piece> ours, List<Piece> theirs) {
        Versions<List<Piece>> versions = new Versions<>(base, ours, theirs);
        List<String> texts = texts(Interleaving.of(versions));
        assertThat(texts(Interleaving.of(versions.swapped())))
                .as("the other way round")
                .isEqualTo(texts);
        return texts;
    }

    private static List<String> texts(List<Woven> woven) {
        return woven.stream().map(Woven::text).toList();
    }

    @Test
    void whatBothSidesAppendedStandsByTime() {
        Piece a = piece("a", 1);

        assertThat(merged(
                        List.of(a), List.of(a, piece("b", 2), piece("d", 4)), List.of(a, piece("c", 3), piece("e", 5))))
                .containsExactly("a@1", "b@2", "c@3", "d@4", "e@5");
    }

    @Test
    void atOneTimeTheKeysDecide() {
        assertThat(merged(List.of(), List.of(piece("f", 7)), List.of(piece("b", 7))))
                .containsExactly("b@7", "f@7");
    }

    @Test
    void anEntryOlderThanTheOneAboveItStaysBelowIt() {
        assertThat(merged(List.of(), List.of(piece("late", 9), piece("early", 1)), List.of(piece("between", 5))))
                .containsExactly("between@5", "late@9", "early@1");
    }

    @Test
    void whatBothSidesHaveIsThereOnce() {
        Piece both = piece("both", 2);

        assertThat(merged(null, List.of(both, piece("x", 3)), List.of(piece("y", 1), both)))
                .containsExactly("y@1", "both@2", "x@3");
    }

    @Test
    void anEntryThatASideLostIsThere() {
        Piece a = piece("a", 1);
        Piece b = piece("b", 2);

        assertThat(merged(List.of(a, b), List.of(b), List.of(a, b, piece("c", 3))))
                .containsExactly("a@1", "b@2", "c@3");
    }

    @Test
    void anEntryThatOneSideChangedIsThereOnceAsItHasIt() {
        Piece old = new Piece("k", Instant.EPOCH, "old");
        Piece mended = new Piece("k", Instant.EPOCH, "mended");

        assertThat(merged(List.of(old), List.of(mended), List.of(old, piece("x", 3))))
                .containsExactly("mended", "x@3");
    }

    @Test
    void ofTwoEntriesWithOneKeyTheSecondNeedsAnother() {
        Piece one = new Piece("k", Instant.EPOCH, "one");
        Piece two = new Piece("k", Instant.EPOCH, "two");

        assertThat(Interleaving.of(new Versions<>(List.of(), List.of(two), List.of(one))))
                .containsExactly(new Woven("one", Side.THEIRS, false), new Woven("two", Side.OURS, true));
    }

    @Test
    void whatTheSidesHaveInDifferentOrdersIsSortedAndNotDoubled() {
        assertThat(merged(List.of(), List.of(piece("a", 1), piece("b", 2)), List.of(piece("b", 2), piece("a", 1))))
                .containsExactly("a@1", "b@2");
    }

    @Test
    void nothingIsLostOrDoubledAndEachSideKeepsItsOrderWhateverWasAdded() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            List<Piece> base = new ArrayList<>();
            add(base, random, "base");
            List<Piece> ours = new ArrayList<>(base);
            List<Piece> theirs = new ArrayList<>(base);
            add(ours, random, "ours");
            add(theirs, random, "theirs");
            List<String> merged = merged(base, ours, theirs);

            assertThat(merged)
                    .as("-Dseed=" + seed)
                    .doesNotHaveDuplicates()
                    .hasSize(ours.size() + theirs.size() - base.size());
            for (List<Piece> side : List.of(ours, theirs)) {
                List<String> texts = side.stream().map(Piece::text).toList();
                List<String> kept = merged.stream().filter(texts::contains).toList();
                assertThat(kept).as("-Dseed=" + seed).isEqualTo(texts);
            }
        }
    }

    private static void add(List<Piece> pieces, Random random, String who) {
        for (int i = random.nextInt(5); i > 0; i--) {
            String text = who + " " + pieces.size();
            Instant at = random.nextInt(8) == 0 ? null : Instant.ofEpochSecond(random.nextInt(6));
            pieces.add(new Piece(random.nextBoolean() ? text : null, at, text));
        }
    }
}
