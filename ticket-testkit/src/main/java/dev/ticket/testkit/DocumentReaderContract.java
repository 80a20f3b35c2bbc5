package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ticket.domain.Slug;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketDocuments;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.ports.Capability;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ticket.ports.DocumentReader} does. Implement {@link TicketBackendContract} to run it. */
public interface DocumentReaderContract extends TrackerUnderTest {
    /** What a person would read holds what the ticket says. */
    @Test
    @DisplayName("D-01: the documents of a ticket hold its title and description, and what was said")
    default void documentsHoldTheTexts() {
        Bench bench = Bench.with(this, Capability.DOCUMENTS, Capability.EVENTS);
        bench.tracker().addEvent(bench.name(), Samples.comment("A remark of some length."));
        TicketDocuments documents = bench.tracker().documents(bench.name());

        assertThat(documents.item()).as("item").contains("Parse dates", "What is to be done.");
        assertThat(documents.thread()).as("thread").contains("A remark of some length.");
    }

    /** Somebody has to be able to go there. */
    @Test
    @DisplayName("D-02: documents say where they are")
    default void documentsSayWhereTheyAre() {
        Bench bench = Bench.with(this, Capability.DOCUMENTS);

        assertThat(bench.tracker().documents(bench.name()).location()).isNotBlank();
    }

    /** As R-12. */
    @Test
    @DisplayName("D-03: documents are found by slug as well")
    default void slugFindsTheDocuments() {
        Bench bench = Bench.with(this, Capability.DOCUMENTS);
        Slug slug = bench.show().summary().slug();
        assumeFalse(slug == null, "this tracker has no slugs");

        assertThat(bench.tracker().documents(new TicketIdOrSlug(String.valueOf(slug))))
                .isEqualTo(bench.tracker().documents(bench.name()));
    }

    /** As R-17. */
    @Test
    @DisplayName("D-04: reading documents changes nothing")
    default void readingDocumentsChangesNothing() {
        Bench bench = Bench.with(this, Capability.DOCUMENTS);
        Ticket before = bench.show();
        letASecondPass();
        bench.tracker().documents(bench.name());

        assertThat(bench.show()).isEqualTo(before);
    }

    /** Who shall mend a document must be able to see it. */
    @Test
    @DisplayName("D-05: documents of a ticket that can't be understood are handed out all the same")
    default void unreadableTicketHasDocuments() {
        Bench bench = Bench.with(this, Capability.DOCUMENTS);
        assumeTrue(spoil(bench.tracker(), bench.id()), "there is no way to an unreadable ticket");

        assertThat(bench.tracker().documents(bench.name()).item()).isNotBlank();
    }
}
