package dev.ticket.usecase;

import dev.ticket.domain.ImportRules;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketSummary;
import dev.ticket.domain.foreign.MappedTicket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets here that came from elsewhere.
 *
 * @param byLegacy the tickets by the place they came from
 */
record Present(Map<String, List<TicketSummary>> byLegacy) {
    static Present of(List<TicketSummary> tickets) {
        Map<String, List<TicketSummary>> byLegacy = new HashMap<>();
        for (TicketSummary it : tickets) {
            it.fields()
                    .find(TicketField.LEGACY_TICKET)
                    .ifPresent(legacy -> byLegacy.computeIfAbsent(legacy, key -> new ArrayList<>())
                            .add(it));
        }
        return new Present(byLegacy);
    }

    List<TicketSummary> from(String legacy) {
        return byLegacy.getOrDefault(legacy, List.of());
    }

    /** The ticket that another one is already. A time of creation that was only guessed may be another one by now. */
    Optional<TicketSummary> find(MappedTicket mapped) {
        boolean dated = mapped.from().past().createdAt() != null;
        return from(mapped.ticket().legacy()).stream()
                .filter(it -> !dated || ImportRules.isSame(mapped.ticket(), it))
                .findFirst();
    }
}
