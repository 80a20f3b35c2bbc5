package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadFileTest {
    private static final Path CASES = Path.of("src/test/resources/threads");

    static Stream<String> cases() throws Exception {
        return Files.list(CASES).map(it -> it.getFileName().toString()).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goldenThreadsReadAsTheirStorySays(String name) throws Exception {
        String thread = Files.readString(CASES.resolve(name).resolve("thread.md"));
        List<String> expected = Files.readAllLines(CASES.resolve(name).resolve("expected.txt"));

        List<String> found = ThreadFile.read(thread).events().stream()
                .map(ThreadFileTest::spelled)
                .toList();

        assertThat(found).as(expected.get(0)).isEqualTo(expected.subList(1, expected.size()));
    }

    private static String spelled(TicketEvent event) {
        StringBuilder out = new StringBuilder(event.kind().raw())
                .append(' ')
                .append(event.author() == null ? "-" : event.author())
                .append(' ')
                .append(event.heading().isEmpty() ? "-" : event.heading())
                .append(" <")
                .append(event.body().text().replace('\n', '|'))
                .append('>');
        if (!event.refs().isEmpty()) {
            out.append(" refs=").append(event.refs());
        }
        if (event.id() != null) {
            out.append(" id=").append(event.id());
        }
        if (!event.attributes().isEmpty()) {
            out.append(event.attributes().entrySet().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", " {", "}")));
        }
        return out.toString();
    }

    @Test
    @Timeout(20)
    void manyOpenFencesAreReadInLinearTime() {
        String openers = "```x\n~~~~ y\n<!-- z\n".repeat(60_000);

        assertThat(ThreadFile.read(openers).count()).isZero();
    }

    @Test
    @Timeout(20)
    void aLongWordInAHeaderIsReadInLinearTime() {
        String word = "a".repeat(1 << 20);

        assertThat(ThreadFile.read("<!-- event: x author: " + word + " " + word + ": -->\n")
                        .count())
                .isOne();
    }
}
