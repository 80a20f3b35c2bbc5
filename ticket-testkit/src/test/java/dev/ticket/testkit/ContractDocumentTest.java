package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/contract.md} and the tests of the contract say the same. */
class ContractDocumentTest {
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]-\\d\\d)\\*\\* (.+)$");
    private static final Pattern COUNT = Pattern.compile("these (\\d+) rules");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```java\n(.*?)^```$");

    private final Path project = project();

    @Test
    void everyRuleOfTheDocumentIsATestAndTheOtherWayRound() throws IOException {
        assertThat(documentedRules().keySet()).isEqualTo(allSentences().keySet());
    }

    @Test
    void numberOfRulesIsAsStated() throws IOException {
        assertThat(matches(COUNT).map(it -> Integer.valueOf(it.group(1))))
                .containsExactly(
                        ContractRules.sentences().size(),
                        ContractRules.sentences(ClaimRegistryContract.class).size());
    }

    @Test
    void rulesReadTheSameInBoth() throws IOException {
        Map<String, String> documented = documentedRules();

        allSentences()
                .forEach((number, sentence) -> assertThat(documented.get(number))
                        .as("rule %s in docs/contract.md", number)
                        .startsWith(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + "."));
    }

    private static Map<String, String> allSentences() {
        Map<String, String> all = new TreeMap<>(ContractRules.sentences());
        all.putAll(ContractRules.sentences(ClaimRegistryContract.class));
        return all;
    }

    @Test
    void snippetsAreTheTestsOfAcme() throws IOException {
        Path acme = project.resolve("ticket-testkit/src/test/java/com/acme/tracker");
        Set<String> sources = new TreeSet<>();
        try (Stream<Path> files = Files.list(acme)) {
            for (Path file : files.toList()) {
                sources.add(Files.readString(file));
            }
        }

        assertThat(matches(SNIPPET).map(it -> it.group(1)).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(sources);
    }

    private Map<String, String> documentedRules() throws IOException {
        Map<String, String> rules = new TreeMap<>();
        matches(RULE)
                .forEach(it -> assertThat(rules.put(it.group(1), it.group(2)))
                        .as("another rule %s", it.group(1))
                        .isNull());
        return rules;
    }

    private Stream<MatchResult> matches(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(project.resolve("docs/contract.md")));
        return matcher.results();
    }

    /** The tests run in a module's directory, or above. */
    private static Path project() {
        Path start = Path.of("").toAbsolutePath();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("docs/contract.md"))) {
                return path;
            }
        }
        throw new AssertionError("no docs/contract.md above " + start);
    }
}
