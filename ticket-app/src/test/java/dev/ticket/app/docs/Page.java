package dev.ticket.app.docs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the project's documents.
 *
 * @param path its path from the project's directory
 * @param text the whole text
 */
record Page(String path, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    static Page of(String path) {
        try {
            return new Page(path, Files.readString(project().resolve(path)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The project's directory, from wherever the build runs this. */
    static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isRegularFile(directory.resolve("docs/format.md"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new AssertionError(
                    "there is no docs/format.md above " + Path.of("").toAbsolutePath());
        }
        return directory;
    }

    /** Every document: those beside the modules, and all of docs. */
    static List<String> all() {
        Path project = project();
        try (Stream<Path> top = Files.list(project);
                Stream<Path> docs = Files.walk(project.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(it -> it.toString().endsWith(".md"))
                    .map(it -> project.relativize(it).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every Java source of the modules, tests among them. */
    static List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(project(), "ticket-*")) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(it -> it.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sources;
    }

    /** The texts of its fenced blocks in a language. */
    List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        while (fenced.find()) {
            if (fenced.group(1).equals(language)) {
                blocks.add(fenced.group(2));
            }
        }
        return blocks;
    }

    /** The text without its fenced blocks. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    /** Its headings of a level, without their marks. */
    List<String> headings(int level) {
        return HEADING.matcher(prose())
                .results()
                .filter(it -> it.group(1).length() == level)
                .map(it -> it.group(2))
                .toList();
    }

    /** The text below a heading of the second level, up to the next one. */
    String section(String heading) {
        String outline =
                FENCED.matcher(text).replaceAll(it -> " ".repeat(it.group().length()));
        int start = outline.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new AssertionError(path + " has no section '" + heading + "'");
        }
        int end = outline.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** What a link can lead to: headings as GitHub names them, and ids. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(prose()).results().forEach(it -> anchors.add(anchor(it.group(2))));
        ID.matcher(prose()).results().forEach(it -> anchors.add(it.group(1)));
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
