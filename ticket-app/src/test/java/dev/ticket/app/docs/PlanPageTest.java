package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.PlanRelation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The relations of {@code docs/lifecycle.md} are those of the code, read from both ends. */
class PlanPageTest {
    private static final String SECTION = Page.of("docs/lifecycle.md").section("The plan");

    @Test
    void everyRelationBetweenTicketsStandsInTheTableWithBothReadings() {
        List<String> rows = SECTION.lines()
                .dropWhile(it -> !it.startsWith("| recorded with A |"))
                .skip(2)
                .takeWhile(it -> it.startsWith("|"))
                .map(it -> String.join("|", Arrays.asList(it.split("\\|", -1)).subList(1, 4)))
                .toList();

        assertThat(rows)
                .isEqualTo(relations()
                        .filter(PlanRelation::isBetweenTickets)
                        .map(it -> " `" + it + "` B | A `" + it + "` B | B `"
                                + it.turned().orElseThrow() + "` A ")
                        .toList());
    }

    @Test
    void everyOtherRelationIsExplained() {
        assertThat(relations().filter(it -> !it.isBetweenTickets()))
                .hasSize(3)
                .allSatisfy(it -> assertThat(SECTION).contains("`" + it + "` is "));
    }

    private static Stream<PlanRelation> relations() {
        return Arrays.stream(PlanRelation.Known.values()).map(PlanRelation::of);
    }
}
