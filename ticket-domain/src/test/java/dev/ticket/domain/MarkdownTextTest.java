package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain|plain",
                "$$|$$",
                "$  $|$$",
                "\\n\\n|$$",
                "\\n \\n\\tx\\n \\n|\\tx",
                "    code|    code",
                "break  \\nhere|break  \\nhere",
                "end  \\n|end  ",
                "a\\r\\nb\\rc|a\\nb\\nc",
                "a\\n\\n\\nb|a\\n\\n\\nb",
                "x\\0y|x\uFFFDy",
            })
    void onlyLineEndsAndBlankEndsChange(String in, String out) {
        assertThat(new MarkdownText(unescaped(in)).text()).isEqualTo(unescaped(out));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\0", "\0");
    }

    @RepeatedTest(200)
    void normalisingTwiceChangesNothingMore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        char[] pool = {'\n', '\r', ' ', '\t', 'x', '\0', '\ud83c', '\udfab', '猫'};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(pool[random.nextInt(pool.length)]);
        }
        MarkdownText once = new MarkdownText(text.toString());

        assertThat(new MarkdownText(once.text())).as("seed " + seed).isEqualTo(once);
        assertThat(once.text()).as("seed " + seed).doesNotContain("\r", "\0");
        assertThat(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(once.text()))
                .isTrue();
    }
}
