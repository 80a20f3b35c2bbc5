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

/** The kit itself is tested: each rule is broken at least once, and exactly the test with its number says so. */
class BrokenBackendsTest {
    static Stream<String> names() {
        return BrokenBackends.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void brokenRuleIsReportedAndNoOther(String name) {
        String rule = ruleOf(name);
        List<Event> failed = run(name).failed().list();

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
    void everyRuleHasABrokenBackend() {
        assertThat(names().map(BrokenBackendsTest::ruleOf).distinct())
                .containsExactlyInAnyOrderElementsOf(ContractRules.sentences().keySet());
    }

    private static String ruleOf(String name) {
        return name.substring(0, 4);
    }

    private static Events run(String name) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OneBrokenBackend.class))
                .configurationParameter(OneBrokenBackend.NAME, name)
                .execute()
                .testEvents();
    }
}
