package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** As {@link BrokenBackendsTest}, for the rules of claims. */
class BrokenClaimsTest {
    static Stream<String> names() {
        return BrokenClaims.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void brokenRuleIsReportedAndNoOther(String name) {
        String caller = Thread.currentThread().getName();
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OneBrokenRegistry.class))
                .configurationParameter(OneBrokenBackend.NAME, name)
                .execute()
                .testEvents()
                .failed()
                .list();
        Thread.currentThread().setName(caller);

        assertThat(failed)
                .extracting(it -> it.getTestDescriptor().getDisplayName().substring(0, 4))
                .containsExactly(name.substring(0, 4));
    }

    @Test
    void everyRuleHasABrokenRegistry() {
        assertThat(names().map(it -> it.substring(0, 4)))
                .containsExactlyInAnyOrderElementsOf(
                        ContractRules.sentences(ClaimRegistryContract.class).keySet());
    }
}
