package dev.ticket.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.Revision;
import dev.ticket.domain.TicketEdit;
import dev.ticket.domain.TicketStatus.Known;
import dev.ticket.ports.TicketConflictException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelabelTicketTest {
    private final OneTicket tracker = new OneTicket(Known.OPEN, "a", "b");
    private final RelabelTicket labels = new RelabelTicket(tracker, tracker);

    private static List<String> and(List<String> labels, String more) {
        List<String> all = new ArrayList<>(labels);
        all.add(more);
        return all;
    }

    @Test
    void labelsAreAddedBehindAndRemovedWherever() {
        labels.relabel(OneTicket.ASKED, TicketEdit.nothing(), List.of("c", "b"), List.of("a", "absent"));

        assertThat(tracker.labels()).containsExactly("b", "c");
    }

    @Test
    void whatSomebodyElseAddedMeanwhileStays() {
        tracker.meanwhile = labels -> labels.contains("theirs") ? labels : and(labels, "theirs");
        labels.relabel(OneTicket.ASKED, TicketEdit.nothing(), List.of("mine"), List.of());

        assertThat(tracker.labels()).containsExactly("a", "b", "theirs", "mine");
    }

    @Test
    void aTicketThatNeverStandsStillIsAConflictInTheEnd() {
        tracker.meanwhile = labels -> and(labels, "n" + labels.size());

        assertThatThrownBy(() -> labels.relabel(OneTicket.ASKED, TicketEdit.nothing(), List.of("mine"), List.of()))
                .isInstanceOf(TicketConflictException.class);
        assertThat(tracker.asked).isEmpty();
    }

    @Test
    void labelsThatStayAreNotWritten() {
        labels.relabel(OneTicket.ASKED, TicketEdit.nothing(), List.of("a"), List.of("absent"));

        assertThat(tracker.asked).containsExactly(TicketEdit.nothing().ifRevision(new Revision("r1")));
    }

    @Test
    void aBlankLabelLeftInTheFileIsNoObstacle() {
        OneTicket careless = new OneTicket(Known.OPEN, "", "a");
        new RelabelTicket(careless, careless).relabel(OneTicket.ASKED, TicketEdit.nothing(), List.of("b"), List.of());

        assertThat(careless.labels()).containsExactly("a", "b");
    }

    @Test
    void aNamedRevisionIsTriedOnce() {
        TicketEdit stale = TicketEdit.nothing().ifRevision(new Revision("r0"));

        assertThatThrownBy(() -> labels.relabel(OneTicket.ASKED, stale, List.of("mine"), List.of()))
                .isInstanceOf(TicketConflictException.class)
                .hasMessageContaining("expected revision r0, found r1");
    }
}
