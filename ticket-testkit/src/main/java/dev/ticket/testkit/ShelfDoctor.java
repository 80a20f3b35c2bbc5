package dev.ticket.testkit;

import dev.ticket.domain.Finding;
import dev.ticket.domain.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in an in-memory tracker what only {@link InMemoryTickets#plant} and {@link InMemoryTickets#spoil} can bring about. */
final class ShelfDoctor {
    private ShelfDoctor() {}

    static List<Finding> examine(List<StoredTicket> tickets) {
        List<Finding> findings = new ArrayList<>();
        Map<Slug, StoredTicket> owners = new HashMap<>();
        for (StoredTicket ticket : tickets) {
            if (ticket.unreadable()) {
                findings.add(error("malformed", ticket, "it can't be understood", "Mend it."));
            }
            Slug slug = ticket.summary().slug();
            StoredTicket owner = slug == null ? null : owners.putIfAbsent(slug, ticket);
            if (owner != null) {
                findings.add(error("slug-twice", ticket, "ticket " + owner.id() + " has its slug", "Give it another."));
            }
        }
        return findings;
    }

    private static Finding error(String code, StoredTicket ticket, String message, String cure) {
        return new Finding(code, Finding.Severity.ERROR, ticket.id().value(), null, message, cure);
    }
}
