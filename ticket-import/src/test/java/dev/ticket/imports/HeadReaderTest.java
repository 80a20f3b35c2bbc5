package dev.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadReaderTest {
    private static final List<String> FORMS = List.of(
            "# N",
            "  # N",
            "\u0085 # N",
            "kN: a \u2028 # N",
            "kN: Max #N",
            "kN: #N",
            "kN:\n  - a # N\n  # bN",
            "kN: [a, b] # N",
            "kN: [a, # N\n  b]",
            "kN: {a: b, # N\n  c: d} # cN",
            "kN: 'a # b' # N",
            "kN: \"a # N\" # bN",
            "kN: | # N\n  # bN\n  c # dN",
            "kN: > # N\n  a\n# N",
            "kN: a # N\n",
            "kN: a\n  b # N",
            "\ud83d\ude00N: a # N",
            "a b: c: # N",
            "kN: a: # N",
            "kN: &a b # N",
            "- a # N");

    /** Each mark, such as {@code z1}, stands behind a sign that may begin a comment, and is in what is handed out. */
    @ParameterizedTest
    @EnumSource
    void nothingBehindASignGetsLost(HeadStyle style) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<String> lines = new ArrayList<>(List.of("id: a"));
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                String form = FORMS.get(random.nextInt(round % 2 == 0 ? 17 : FORMS.size()));
                lines.addAll(form.replace("kN", "k" + i)
                        .replace("N", "z" + i)
                        .lines()
                        .toList());
            }
            String left = HeadReader.read(lines, style).leftovers().toString();

            assertThat(left).as("seed %d, head %s", seed, lines).contains(expected(lines));
        }
    }

    private static List<String> expected(List<String> lines) {
        return lines.stream()
                .filter(it -> it.contains("#"))
                .map(it -> it.substring(it.lastIndexOf('#')))
                .toList();
    }
}
