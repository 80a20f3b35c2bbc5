package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parse dates          | parse-dates",
                "TUI: picker / v2.0   | tui-picker-v2-0",
                "--already--slugged-- | already-slugged",
                "日本語 and ASCII      | and-ascii",
                "日本語                | item",
                "Kelvin \u212a \u0130 | kelvin",
            })
    void aTitleBecomesWordsOfAscii(String title, String slug) {
        assertThat(Slug.forTitle(title)).isEqualTo(new Slug(slug));
    }

    @Test
    void aLongTitleIsCutToFitAFileName() {
        assertThat(Slug.forTitle("word ".repeat(100)).value())
                .hasSizeBetween(190, 200)
                .endsWith("word");
    }

    @Test
    void makingASlugOfASlugChangesNothing() {
        assertThat(Slug.forTitle(Slug.forTitle("Some Title, really").value()))
                .isEqualTo(Slug.forTitle("Some Title, really"));
    }
}
