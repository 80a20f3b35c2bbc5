package dev.ticket.testkit;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.NewTicketEvent;
import dev.ticket.domain.TicketClosing;
import dev.ticket.ports.TicketBackend;

/** Backends that do the wrong thing with the texts of events and resolutions. */
final class BrokenTexts {
    private BrokenTexts() {}

    @Breaks("M-03")
    static TicketBackend hardLineBreaksAreTrimmedInEvents(TicketBackend real) {
        return Faults.recording(real, it -> withBody(it, BrokenCreation.withoutHardBreaks(it.body())));
    }

    @Breaks("M-04")
    static TicketBackend hardLineBreaksAreTrimmedInResolutions(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            TicketClosing end = call.closing();
            MarkdownText text = BrokenCreation.withoutHardBreaks(end.resolution());
            return it.close(call.ticket(), new TicketClosing(end.from(), end.author(), text, end.refs()));
        });
    }

    @Breaks("M-07")
    static TicketBackend headersAreQuotedAgainAndAgain(TicketBackend real) {
        return Faults.recording(
                real,
                it -> it.body().text().contains(Texts.HEADER)
                        ? withBody(it, new MarkdownText("> " + it.body().text()))
                        : it);
    }

    @Breaks("M-10")
    static TicketBackend bodyIsReadForEvents(TicketBackend real) {
        return Faults.recording(real, (it, call) -> {
            if (call.event().body().text().contains(Texts.HEADER)) {
                it.addEvent(call.ticket(), call.event());
            }
            return it.addEvent(call.ticket(), call.event());
        });
    }

    @Breaks("M-11")
    static TicketBackend headingSwallowsTheBody(TicketBackend real) {
        return Faults.recording(real, it -> it.heading().startsWith("```") ? withBody(it, MarkdownText.empty()) : it);
    }

    @Breaks("M-12")
    static TicketBackend authorIsReadForEvents(TicketBackend real) {
        return Faults.recording(real, (it, call) -> {
            if (call.event().author().name().contains("-->")) {
                it.addEvent(call.ticket(), Samples.comment("Looks good."));
            }
            return it.addEvent(call.ticket(), call.event());
        });
    }

    @Breaks("M-13")
    static TicketBackend resolutionIsReadForEvents(TicketBackend real) {
        return Faults.closing(real, (it, call) -> {
            if (call.closing().resolution().text().contains(Texts.HEADER)) {
                it.addEvent(call.ticket(), Samples.comment("Looks good."));
            }
            return it.close(call.ticket(), call.closing());
        });
    }

    private static NewTicketEvent withBody(NewTicketEvent it, MarkdownText body) {
        return new NewTicketEvent(it.kind(), it.author(), it.heading(), body, it.refs(), it.attributes());
    }
}
