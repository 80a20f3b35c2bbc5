package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final int GIB = 1 << 30;

    static Stream<Arguments> sizes() {
        return Stream.of(LimitSetting.values())
                .filter(it -> !isNumber(it))
                .flatMap(it -> IntStream.of(-1, 0, GIB + 1).mapToObj(value -> Arguments.of(it, value)));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(LimitSetting.values())
                .filter(LimitsTest::isNumber)
                .flatMap(it -> IntStream.of(-1, 0).mapToObj(value -> Arguments.of(it, value)));
    }

    private static boolean isNumber(LimitSetting setting) {
        return switch (setting) {
            case EVENTS, ARTIFACTS, DIAGNOSTICS, DIAGNOSTIC_CHARS -> true;
            case BODY, FIELD, ITEM, THREAD, ARTIFACT -> false;
        };
    }

    /** The copy with one part set, in the order of the parts. */
    private static Limits with(LimitSetting setting, int value) {
        Limits limits = Limits.defaults();
        return switch (setting) {
            case BODY -> limits.withBodyBytes(value);
            case FIELD -> limits.withFieldBytes(value);
            case ITEM -> limits.withItemBytes(value);
            case THREAD -> limits.withThreadBytes(value);
            case EVENTS -> limits.withEvents(value);
            case ARTIFACT -> limits.withArtifactBytes(value);
            case ARTIFACTS -> limits.withArtifacts(value);
            case DIAGNOSTICS -> limits.withDiagnostics(value);
            case DIAGNOSTIC_CHARS -> limits.withDiagnosticChars(value);
        };
    }

    @ParameterizedTest
    @MethodSource({"sizes", "numbers"})
    void whatIsNoLimitIsRefusedByName(LimitSetting setting, int value) {
        assertThatThrownBy(() -> with(setting, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[a-zA-Z]+ is 1 to [0-9]+, got " + value);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, GIB})
    void smallestAndLargestSizeAreLimits(int value) {
        UnaryOperator<Limits> all = it -> it.withBodyBytes(value)
                .withFieldBytes(value)
                .withItemBytes(value)
                .withThreadBytes(value)
                .withArtifactBytes(value);

        assertThat(all.apply(Limits.defaults()))
                .isEqualTo(new Limits(value, value, value, value, 100_000, value, 10_000, 1000, 2000));
    }

    @Test
    void eachCopyChangesItsPartAlone() {
        Limits limits = Limits.defaults();
        int value = 1;
        for (LimitSetting setting : LimitSetting.values()) {
            limits = setting.set(limits, String.valueOf(value++));
        }

        assertThat(limits).isEqualTo(new Limits(1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
}
