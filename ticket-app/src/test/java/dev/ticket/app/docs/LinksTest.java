package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern NAMED_IN_CODE = Pattern.compile("\\bdocs/[a-z0-9/-]+\\.md(#[A-Za-z0-9._-]+)?");

    static List<String> pages() {
        return Page.all();
    }

    @Test
    void theDocumentsAreAmongThePages() {
        assertThat(pages())
                .contains("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/format.md", "docs/troubleshooting.md")
                .contains("docs/architecture.md", "docs/decisions/0001-hexagon-and-modules.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(String path) {
        Page page = Page.of(path);
        List<String> broken = LINK.matcher(CODE.matcher(page.prose()).replaceAll("code"))
                .results()
                .map(it -> it.group(1))
                .filter(it -> !ELSEWHERE.matcher(it).matches())
                .filter(it -> !leadsSomewhere(Path.of(path), it))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageThatTheCodeNamesIsThere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> sources = Page.sources().stream()
                .filter(it -> it.toString().contains("/src/main/"))
                .toList();
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            NAMED_IN_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(it -> it.group())
                    .filter(it -> !leadsSomewhere(Path.of("README.md"), it.replaceAll("\\.$", "")))
                    .forEach(it -> broken.add(source.getFileName() + ": " + it));
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.isRegularFile(Page.project().resolve(target))) {
            return false;
        }
        return hash < 0 || Page.of(target.toString()).anchors().contains(link.substring(hash + 1));
    }
}
