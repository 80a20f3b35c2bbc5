package dev.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.Author;
import dev.ticket.domain.foreign.ForeignMapping;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.SourceReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each directory below {@code src/test/resources} holds another tracker's files, and in {@code expected.txt} what they become. */
class GoldenCasesTest {
    private static final Path CASES = Path.of("src/test/resources");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            List<String> names =
                    directories.map(it -> it.getFileName().toString()).sorted().toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void filesBecomeWhatIsExpected(String name) throws IOException {
        ForeignTracker tracker =
                ForeignTracker.of(name.substring(0, name.indexOf('-'))).orElseThrow();
        SourceReading reading =
                ForeignTickets.open(tracker, CASES.resolve(name)).read();
        Set<String> known =
                reading.tickets().stream().map(ForeignTicket::legacy).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        reading.tickets()
                .forEach(it -> text.append(Rendering.of(
                        ForeignMapping.map(it, id -> known.contains(tracker.legacy(id)), new Author("importer")))));
        reading.problems()
                .forEach(it -> text.append("PROBLEM ")
                        .append(it.path())
                        .append(": ")
                        .append(it.message())
                        .append('\n'));
        reading.notes().forEach(it -> text.append("NOTE ").append(it).append('\n'));

        assertThat(text.toString())
                .isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.txt")));
    }
}
