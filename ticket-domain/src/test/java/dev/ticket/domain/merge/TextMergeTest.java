package dev.ticket.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    private static MergedText merged(String base, String ours, String theirs) {
        Versions<String> versions = new Versions<>(base, ours, theirs);
        MergedText merged = TextMerge.merge(versions);
        assertThat(TextMerge.merge(versions.swapped()))
                .as("the other way round")
                .isEqualTo(merged);
        return merged;
    }

    @Test
    void changesOfDifferentLinesAreBothThere() {
        assertThat(merged("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n"))
                .isEqualTo(new MergedText("A\nb\nc\nd\nE\nf\n", false));
        assertThat(merged("a\nb\nc\nd\n", "a\nb\nc\nx\nd\n", "b\nc\nd\n"))
                .isEqualTo(new MergedText("b\nc\nx\nd\n", false));
    }

    @Test
    void theSameChangeOnBothSidesIsOneChange() {
        assertThat(merged("a\nb\nc\n", "a\nx\nc\nq\n", "a\nx\nc\n")).isEqualTo(new MergedText("a\nx\nc\nq\n", false));
    }

    @Test
    void differentChangesOfOneLineStandBetweenMarksTheSmallerFirst() {
        assertThat(merged("a\nb\nc\n", "a\ny\nc\n", "a\nx\nc\n"))
                .isEqualTo(new MergedText("a\n<<<<<<< one side\nx\n=======\ny\n>>>>>>> the other side\nc\n", true));
    }

    @Test
    void whatBothAddedAtTheEndIsAConflictAndNoLineIsJoinedToAMark() {
        assertThat(merged("a", "a\nb", "a\nc"))
                .isEqualTo(new MergedText("<<<<<<< one side\na\nb\n=======\na\nc\n>>>>>>> the other side\n", true));
    }

    @Test
    void textsWithoutABaseAreAConflictAsWhole() {
        assertThat(merged(null, "b\n", "a\n"))
                .isEqualTo(new MergedText("<<<<<<< one side\na\n=======\nb\n>>>>>>> the other side\n", true));
    }

    @Test
    void theMarksEndAsTheTextDoes() {
        assertThat(merged("a\r\n", "b\r\n", "c\r\n").text()).contains("=======\r\n");
    }

    @Test
    void longTextsAreMergedInAShortTime() {
        String base = "line\n".repeat(20_000);

        assertThat(merged(base, "first\n" + base, base + "last\n").text())
                .startsWith("first")
                .endsWith("last\n");
        assertThat(merged(base, numbered("a"), numbered("b")).conflict()).isTrue();
    }

    private static String numbered(String what) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(what).append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void eachLineThatASideAddedIsThereWhateverElseWasChanged() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            List<String> base = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                base.add("line " + random.nextInt(4));
            }
            List<String> ours = changed(base, random, "ours ");
            List<String> theirs = changed(base, random, "theirs ");
            MergedText merged = merged(text(base), text(ours), text(theirs));

            List<String> added = new ArrayList<>(ours);
            added.addAll(theirs);
            added.removeIf(it -> it.startsWith("line"));
            assertThat(merged.text().lines()).as("-Dseed=" + seed).containsAll(added);
            assertThat(merged.text().contains(TextMerge.FIRST_MARK)).isEqualTo(merged.conflict());
            assertThat(merged(text(base), text(ours), text(base)).text()).isEqualTo(text(ours));
        }
    }

    private static List<String> changed(List<String> lines, Random random, String who) {
        List<String> changed = new ArrayList<>(lines);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(changed.size() + 1);
            if (at < changed.size() && random.nextBoolean()) {
                changed.remove(at);
            } else {
                changed.add(at, who + i);
            }
        }
        return changed;
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
