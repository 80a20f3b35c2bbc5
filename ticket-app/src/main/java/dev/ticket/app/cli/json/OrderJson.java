package dev.ticket.app.cli.json;

import dev.ticket.domain.PlanRecordRef;
import dev.ticket.usecase.WorkOrder;
import tools.jackson.core.JsonGenerator;

/** Work orders as JSON. */
public final class OrderJson {
    private OrderJson() {}

    /** Writes an order as the property {@code order}. */
    public static void order(JsonGenerator json, WorkOrder order) {
        json.writeObjectPropertyStart("order");
        TicketJson.ref(json, order.ticket());
        ClaimJson.ordered(json, order.claim());
        json.writeObjectPropertyStart("plan");
        order.plan().texts().forEach(json::writeStringProperty);
        JsonPage.strings(
                json,
                "acknowledged",
                order.plan().acknowledged().stream()
                        .map(PlanRecordRef::toString)
                        .toList());
        json.writeEndObject();
        json.writeEndObject();
    }
}
