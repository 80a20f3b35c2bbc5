package dev.ticket.localfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts to begin mutations with: our golden files, the attacks as they are and in a file, and real tickets where there are some. */
final class Seeds {
    private Seeds() {}

    static List<String> all() {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Path.of("src/test/resources/threads"))) {
            paths.filter(Files::isRegularFile).sorted().map(Corpus::text).forEach(seeds::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (Attack attack : Attack.all()) {
            seeds.add(attack.text());
            seeds.add("---\nid: x\ntitle: " + attack.text()
                    + "\nlabels: [a, 'b: c']\nneeds-preflight: true\n---\n\nBody.\n");
            seeds.add("<!-- event: comment author: ada at: 2026-01-01T00:00:00Z refs: \"a:b\" -->\n\n## Comment\n\n"
                    + attack.text() + "\n\n---\n");
        }
        return seeds;
    }

    /** Those, and real tickets; none, and a line that says so, where there are none beside this clone. */
    static List<String> withRealTickets() {
        List<String> seeds = new ArrayList<>(all());
        try {
            Corpus.files("item.md").forEach(it -> seeds.add(Corpus.text(it)));
            Corpus.files("thread.md").forEach(it -> seeds.add(Corpus.text(it)));
        } catch (org.opentest4j.TestAbortedException e) {
            System.out.println("mutations without real tickets: " + e.getMessage());
        }
        return seeds;
    }
}
