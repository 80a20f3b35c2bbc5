package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"file:src/A.java#L10", "url:https://example.org/a?b=c:d", "odd-kind:x y%", "ticket:T-1"})
    void parsingAndSpellingAreInverse(String text) {
        assertThat(Reference.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nocolon", ":target", "kind:", "two words:x"})
    void whatHasNoKindOrTargetIsRefused(String text) {
        assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
