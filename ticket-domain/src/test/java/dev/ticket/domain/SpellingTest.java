package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> COMMANDS = List.of("init", "list", "show", "create", "comment", "close");

    @Test
    void swappedNeighboursAreOneMistake() {
        assertThat(Spelling.similar("lsit", COMMANDS)).containsExactly("list");
    }

    @Test
    void letterCaseDoesNotCount() {
        assertThat(Spelling.similar("SHOW", COMMANDS)).containsExactly("show");
    }

    @Test
    void nothingCloseGivesNothing() {
        assertThat(Spelling.similar("frobnicate", COMMANDS)).isEmpty();
    }

    @Test
    void shortWordsNeedMoreThanOneCommonLetter() {
        assertThat(Spelling.similar("x", List.of("ab", "cd"))).isEmpty();
    }

    @Test
    void typingMistakesComeBeforeBeginningsAndTheseBeforeParts() {
        List<String> names = List.of("20260605-040104-parse-dates", "parse-dates-of-files", "pares-dates");

        assertThat(Spelling.similar("parse-dates", names))
                .containsExactly("pares-dates", "parse-dates-of-files", "20260605-040104-parse-dates");
    }

    @Test
    void fewerMistakesComeFirst() {
        assertThat(Spelling.similar("parser", List.of("parsing", "parsers", "parser")))
                .containsExactly("parser", "parsers");
    }

    @Test
    void atMostThreeAreNamed() {
        assertThat(Spelling.similar("item", List.of("item-2", "item-3", "item-4", "item-5")))
                .containsExactly("item-2", "item-3", "item-4");
    }

    @Test
    void aNameGivenTwiceIsNamedOnce() {
        assertThat(Spelling.similar("list", List.of("list", "list"))).containsExactly("list");
    }

    @Test
    void endlessWordsAreLikeNothing() {
        assertThat(Spelling.similar("a".repeat(100_000), Collections.nCopies(1000, "a".repeat(100_000))))
                .isEmpty();
    }

    @Test
    void longNamesAreLeftOut() {
        assertThat(Spelling.similar("aaaa", List.of("a".repeat(256), "aaaa-b"))).containsExactly("aaaa-b");
    }
}
