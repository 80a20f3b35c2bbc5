package dev.ticket.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a writer that keeps others waiting is named. */
class LockHolderTest {
    private static final Instant SINCE = Instant.parse("2026-06-05T04:01:04Z");

    static Stream<Arguments> holders() {
        return Stream.of(
                arguments(
                        holder(4711L, "ada-laptop", "ticket close", SINCE),
                        "process 4711 on ada-laptop, 'ticket close', since 2026-06-05T04:01:04Z"),
                arguments(
                        holder(null, "ada-laptop", "ticket close", SINCE),
                        "another writer on ada-laptop, 'ticket close', since 2026-06-05T04:01:04Z"),
                arguments(
                        holder(4711L, null, "ticket close", SINCE),
                        "process 4711, 'ticket close', since 2026-06-05T04:01:04Z"),
                arguments(
                        holder(4711L, "ada-laptop", null, SINCE),
                        "process 4711 on ada-laptop, since 2026-06-05T04:01:04Z"),
                arguments(
                        holder(4711L, "ada-laptop", "ticket close", null),
                        "process 4711 on ada-laptop, 'ticket close'"),
                arguments(holder(4711L, null, null, null), "process 4711"),
                arguments(holder(null, "ada-laptop", null, null), "another writer on ada-laptop"),
                arguments(holder(null, null, "ticket close", null), "another writer, 'ticket close'"),
                arguments(holder(null, null, null, SINCE), "another writer, since 2026-06-05T04:01:04Z"),
                arguments(LockHolder.unknown(), "another writer"));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void knownPartsAreNamedAndOthersLeftOut(LockHolder holder, String words) {
        assertThat(holder).hasToString(words);
    }

    @Test
    void timeIsToTheSecond() {
        assertThat(holder(null, null, null, SINCE.plusMillis(999)).since()).isEqualTo(SINCE);
    }

    @Test
    void errorSaysWhoHoldsTheTrackerAndHowLongTheCallerWaited() {
        LockHolder holder = holder(4711L, "ada-laptop", "ticket close", SINCE);

        TicketLockedException error = new TicketLockedException(holder, Duration.ofSeconds(10));

        assertThat(error)
                .hasMessage("the tracker is locked by process 4711 on ada-laptop, 'ticket close', since"
                        + " 2026-06-05T04:01:04Z; waited 10000 ms; try again (docs/troubleshooting.md#locked)");
        assertThat(error.holder()).isEqualTo(holder);
        assertThat(error.waited()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void errorAboutAnUnknownHolderIsASentence() {
        assertThat(new TicketLockedException(LockHolder.unknown(), Duration.ZERO))
                .hasMessage("the tracker is locked by another writer; waited 0 ms; try again"
                        + " (docs/troubleshooting.md#locked)");
    }

    private static LockHolder holder(
            @Nullable Long pid, @Nullable String host, @Nullable String command, @Nullable Instant since) {
        return new LockHolder(pid, host, command, since);
    }
}
