package dev.ticket.testkit;

import dev.ticket.ports.TicketBackend;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract over the broken backend that the launcher names; run by {@link BrokenBackendsTest} alone. */
@ExtendWith(OneBrokenBackend.NameFromLauncher.class)
class OneBrokenBackend extends InMemoryTicketsContract {
    static final String NAME = "ticket.broken.backend";

    private final String name;

    OneBrokenBackend(String name) {
        this.name = name;
    }

    @Override
    public TicketBackend emptyTracker() {
        return BrokenBackends.named(name, new WithDocuments(tickets));
    }

    static final class NameFromLauncher implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(NAME).orElseThrow();
        }
    }
}
