package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.TicketNotFoundException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryTicketsTest extends InMemoryTicketsContract {
    @Test
    void idsAreNumbers() {
        assertThat(tickets.create(Samples.ticket("Parse dates")).ticket().id()).isEqualTo(new TicketId("T-1"));
    }

    @Test
    void onlyDocumentsAreMissing() {
        assertThat(tickets.capabilities()).isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.DOCUMENTS)));
    }

    @Test
    void aViewOfLessSeesTheSameTickets() {
        TicketId id = seed(tickets, Samples.ticket("Parse dates"));

        assertThat(tickets.with(Set.of()).show(TicketIdOrSlug.of(id))).isEqualTo(tickets.show(TicketIdOrSlug.of(id)));
    }

    @Test
    void aViewCanNotDoMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tickets.with(Set.of()).with(Set.of(Capability.EDIT)))
                .withMessageContaining("EDIT");
    }

    @Test
    void eventsKeepTheirOrderWhenTheClockIsSetBack() {
        Bench bench = new Bench(tickets, seed(tickets, Samples.ticket("Parse dates")));
        clock.advance(Duration.ofHours(-1));
        tickets.addEvent(bench.name(), Samples.comment("Earlier?"));

        assertThat(bench.events())
                .extracting(TicketEvent::at)
                .doesNotContainNull()
                .isSorted();
    }

    @Test
    void aSlugThatIsTakenIsNumbered() {
        seed(tickets, Samples.ticket("Parse dates"));
        seed(tickets, Samples.ticket("Parse dates"));
        TicketId third = seed(tickets, Samples.ticket("Parse dates"));

        assertThat(tickets.show(TicketIdOrSlug.of(third)).summary().slug()).isEqualTo(new Slug("parse-dates-3"));
    }

    @Test
    void aSlugTooLongToBeNumberedIsRefusedWhenItIsTaken() {
        Slug endless = new Slug("x".repeat(255));
        seed(tickets, Samples.ticket("One").withSlug(endless));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tickets.create(Samples.ticket("Two").withSlug(endless)))
                .satisfies(it -> assertThat(it.what()).isEqualTo("slug"));
    }

    @Test
    void similarNamesAreSuggested() {
        seed(tickets, Samples.ticket("Parse dates"));

        assertThatExceptionOfType(TicketNotFoundException.class)
                .isThrownBy(() -> tickets.show(new TicketIdOrSlug("pares-dates")))
                .satisfies(it -> assertThat(it.similar()).containsExactly("parse-dates"));
    }
}
