package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTimeTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "0 s, PT0S",
        "500 ms, PT0.5S",
        "10s, PT10S",
        "10 s, PT10S",
        "2 min, PT2M",
        "1440min, PT24H",
        "86400 s, PT24H"
    })
    void numberWithUnitIsRead(String text, Duration duration) {
        assertThat(WaitTime.parse(text).duration()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "1.5 s", "-1 s", "10  s", "10 S", "10 s ", "1 h", "1e3 s", "9999999999 s"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> WaitTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("for example 30s", "'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1441 min", "86401 s", "86400001 ms", "999999999 min"})
    void moreThanADayIsRefused(String text) {
        assertThatThrownBy(() -> WaitTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than a day");
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThatThrownBy(() -> new WaitTime(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
