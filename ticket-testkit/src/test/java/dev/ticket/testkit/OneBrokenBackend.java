package dev.ticket.testkit;

import dev.ticket.ports.TicketBackend;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract over the broken backend that the launcher names; run by {@link BrokenBackendsTest} alone. */
@ExtendWith(OneBrokenBackend.RuleFromLauncher.class)
class OneBrokenBackend extends InMemoryTicketsContract {
    static final String RULE = "ticket.broken.rule";

    private final String rule;

    OneBrokenBackend(String rule) {
        this.rule = rule;
    }

    @Override
    public TicketBackend emptyTracker() {
        return BrokenBackends.breaking(rule, new WithDocuments(tickets));
    }

    static final class RuleFromLauncher implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(RULE).orElseThrow();
        }
    }
}
