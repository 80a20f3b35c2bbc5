package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.app.cli.help.WorkflowPage;
import dev.ticket.domain.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The working instructions: one page for each role, one form, about one screen. */
class WorkflowPagesTest {
    private static final String DIRECTORY = "docs/workflows/";

    static List<String> roles() {
        return Roles.standard().names();
    }

    @Test
    void eachRoleThatEveryTrackerHasHasAPageAndThereAreNoOthers() {
        assertThat(Page.all().stream().filter(it -> it.startsWith(DIRECTORY)))
                .hasSize(roles().size() + 1)
                .contains(DIRECTORY + "README.md")
                .containsAll(roles().stream().map(it -> DIRECTORY + it + ".md").toList());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aPageSaysAllInTheSameOrderOnAScreen(String role) {
        Page page = Page.of(DIRECTORY + role + ".md");

        assertThat(page.headings(1)).singleElement().asString().isEqualToIgnoringCase(role);
        assertThat(page.headings(2)).containsExactly("Read first", "Steps", "Record", "Never", "When something fails");
        assertThat(page.text().lines().count()).isBetween(25L, 45L);
        assertThat(page.text().lines()).allMatch(it -> it.length() <= 130);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aPageStandsAloneAndSaysHowToActInItsRole(String role) {
        String text = Page.of(DIRECTORY + role + ".md").text();

        assertThat(text).doesNotContain("](");
        if (!role.equals(Roles.HUMAN)) {
            assertThat(text).contains("TICKET_ROLE=" + role + "`");
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theProgramHoldsThePageItself(String role) {
        assertThat(WorkflowPage.of(role) + "\n")
                .isEqualTo(Page.of(DIRECTORY + role + ".md").text());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theOverviewLeadsToThePage(String role) {
        assertThat(Page.of(DIRECTORY + "README.md").text()).contains("| [" + role + "](" + role + ".md) |");
    }
}
