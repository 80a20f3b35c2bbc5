package dev.ticket.localfiles;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five minutes of files made up by a fuzzer that follows the coverage of the readers. Runs with {@code -Dlong} only, in a
 * process of its own, because its agent changes the classes it watches.
 */
class ParserFuzz {
    static List<String> seeds() {
        return Seeds.withRealTickets();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyFileIsReadOrRefusedAndNothingElse(@NotNull @WithUtf8Length(max = 20_000) String text) {
        Reading.item(text);
        Reading.thread(text);
        Reading.added(text);
        Figures.add("fuzzed files read", 1);
    }
}
