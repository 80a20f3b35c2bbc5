package dev.ticket.localfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A named attack, from {@code src/test/resources/attacks/<name>.md}: a line {@code story: why}, a line {@code channel: body},
 * a line {@code ---}, and from there to the end of the file the text that is handed in. In the text <code>&#92;u2028</code> and its
 * like, with four digits, stand for the character; a backslash before a {@code u} is itself written so.
 */
record Attack(String name, String story, Channel channel, String text) {
    private static final Path FILES = Path.of("src/test/resources/attacks");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    static List<Attack> all() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Attack read(Path file) {
        String[] parts = Corpus.text(file).split("\n", 4);
        if (!parts[0].startsWith("story: ") || !parts[1].startsWith("channel: ") || !parts[2].equals("---")) {
            throw new AssertionError(file + " begins with story, channel and ---");
        }
        String text = ESCAPE.matcher(parts[3])
                .replaceAll(it -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(it.group(1), 16))));
        return new Attack(
                file.getFileName().toString().replace(".md", ""),
                parts[0].substring("story: ".length()),
                Channel.valueOf(parts[1].substring("channel: ".length()).toUpperCase(Locale.ROOT)),
                text);
    }

    @Override
    public String toString() {
        return name + ": " + story;
    }
}
