package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The kit itself is tested: each rule is broken once, and exactly the test with its number says so. */
class BrokenBackendsTest {
    static Stream<String> rules() {
        return BrokenBackends.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void brokenRuleIsReportedAndNoOther(String rule) {
        List<Event> failed = run(rule).failed().list();

        assertThat(failed)
                .extracting(it -> it.getTestDescriptor().getDisplayName().substring(0, 4))
                .containsExactly(rule);
        assertThat(failed.get(0).getRequiredPayload(TestExecutionResult.class).getThrowable())
                .get()
                .satisfies(it -> assertThat(it)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("rule " + rule)
                        .hasMessageContaining("docs/contract.md"));
    }

    @Test
    void everyRuleHasOneBrokenBackend() {
        assertThat(BrokenBackends.rules())
                .containsExactlyElementsOf(
                        ContractRules.sentences().keySet().stream().sorted().toList());
    }

    private static Events run(String rule) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OneBrokenBackend.class))
                .configurationParameter(OneBrokenBackend.RULE, rule)
                .execute()
                .testEvents();
    }
}
