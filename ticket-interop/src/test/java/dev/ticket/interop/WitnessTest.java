package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {
    @Test
    void oneAfterTheOtherIsNoOverlap() {
        assertThat(Witness.overlaps(List.of("a", "a", "b", "c", "c", "c"))).isEmpty();
    }

    @Test
    void whoComesBetweenOverlaps() {
        assertThat(Witness.overlaps(List.of("a", "b", "a", "c"))).containsExactly("b while a");
    }

    @Test
    void whoDiedAndCameNoMoreDoesNot() {
        assertThat(Witness.overlaps(List.of("dead", "b", "b"))).isEmpty();
    }
}
