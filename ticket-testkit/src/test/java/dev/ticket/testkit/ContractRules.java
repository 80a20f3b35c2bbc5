package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules as the tests of the contract state them. */
final class ContractRules {
    private static final Pattern RULE = Pattern.compile("([A-Z]-\\d\\d): (.+)");

    private ContractRules() {}

    /** {@return the rules of a tracker} */
    static Map<String, String> sentences() {
        return sentences(TicketBackendContract.class);
    }

    /** {@return the sentence of each rule by its number; fails if a test has no number or two have the same} */
    static Map<String, String> sentences(Class<?> contract) {
        Map<String, String> sentences = new TreeMap<>();
        for (Method method : contract.getMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                Matcher rule =
                        RULE.matcher(method.getAnnotation(DisplayName.class).value());
                assertThat(rule.matches()).as("%s names a rule", method).isTrue();
                assertThat(sentences.put(rule.group(1), rule.group(2)))
                        .as("another test of rule %s", rule.group(1))
                        .isNull();
            }
        }
        return sentences;
    }
}
