package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    private static final Roles STANDARD = Roles.standard();

    private static Role role(String name, String... permissions) {
        return new Role(name, Arrays.stream(permissions).map(Permission::parse).toList());
    }

    private static List<String> words(Roles roles, String name) {
        return roles.find(name).orElseThrow().permissions().stream()
                .map(Permission::word)
                .toList();
    }

    @Test
    void everyTrackerHasSixRoles() {
        assertThat(STANDARD.names())
                .containsExactly("orchestrator", "intake", "coder", "reviewer", "companion", "human");
    }

    @Test
    void aHumanMayDoEverything() {
        assertThat(STANDARD.human().permissions())
                .containsExactly(
                        Arrays.stream(Operation.values()).map(Permission::to).toArray(Permission[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUE", "CLOSE", "MOVE", "REPAIR"})
    void whatLetsWorkInAndWhatEndsItIsForHumans(Operation operation) {
        assertThat(STANDARD.thatMay(operation)).containsExactly("human");
    }

    @Test
    void everybodyMayRead() {
        assertThat(STANDARD.thatMay(Operation.READ)).isEqualTo(STANDARD.names());
    }

    @Test
    void theOthersMayDoWhatTheirPartNeeds() {
        assertThat(words(STANDARD, "companion")).containsExactly("read");
        assertThat(words(STANDARD, "coder")).containsExactly("read", "comment@inprogress", "report@inprogress");
        assertThat(words(STANDARD, "reviewer")).containsExactly("read", "comment", "review@not-own-report");
        assertThat(words(STANDARD, "intake"))
                .containsExactly("read", "create", "edit@planning", "comment", "attach@planning", "mark-ready");
        assertThat(words(STANDARD, "orchestrator"))
                .containsExactly(
                        "read",
                        "comment",
                        "accept",
                        "complete",
                        "return-to-planning",
                        "block",
                        "fail",
                        "defer",
                        "plan",
                        "claim");
    }

    @Test
    void aTrackerMayAddARole() {
        Roles roles = STANDARD.with(role("release-manager", "close", "read"));

        assertThat(roles.names()).endsWith("human", "release-manager");
        assertThat(words(roles, "release-manager")).containsExactly("read", "close");
        assertThat(roles.thatMay(Operation.CLOSE)).containsExactly("human", "release-manager");
        assertThat(STANDARD.names()).doesNotContain("release-manager");
    }

    @Test
    void aTrackerMayNarrowARole() {
        Roles roles = STANDARD.with(role("orchestrator", "read", "comment@inprogress", "accept"));

        assertThat(words(roles, "orchestrator")).containsExactly("read", "comment@inprogress", "accept");
        assertThat(roles.names()).isEqualTo(STANDARD.names());
    }

    @ParameterizedTest
    @CsvSource({"coder,close", "coder,comment", "reviewer,review", "companion,comment", "orchestrator,queue"})
    void aTrackerMayNotWidenARole(String name, String permission) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.with(role(name, "read", permission)))
                .withMessageContainingAll(
                        "'" + name + "' can be narrowed, not widened", "no '" + permission + "' to begin with");
    }

    @Test
    void nobodyTakesFromAHuman() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.with(role("human", "read")))
                .withMessage("'human' may do everything, and nothing changes that");
        assertThat(STANDARD.with(STANDARD.human())).isEqualTo(STANDARD);
    }

    @Test
    void theSixAreAlwaysThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roles(STANDARD.all().subList(1, 6)))
                .withMessage("lacks orchestrator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roles(Stream.concat(STANDARD.all().stream(), STANDARD.all().stream())
                        .toList()));
    }

    @Test
    void thereAreNotTooManyRoles() {
        Roles full = IntStream.range(6, 50)
                .mapToObj(it -> role("r" + it, "read"))
                .reduce(STANDARD, Roles::with, (some, more) -> more);

        assertThat(full.all()).hasSize(50);
        assertThat(full.with(role("r7", "read", "comment")).all()).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.with(role("one-more", "read")))
                .withMessageContaining("50 roles, got 51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Coder", "1st", "-x", "a b", "a_b", "\u0430da", "a\u200Bb", "a\nb"})
    void aRoleNeedsANameThatNobodyMistakes(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> role(name, "read"))
                .withMessageContaining("a role's name is made of");
    }

    @Test
    void aRoleHasAShortName() {
        assertThat(role("x".repeat(40), "read").name()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> role("x".repeat(41), "read"));
    }

    @Test
    void aRoleMayDoSomethingAndNothingTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> role("idle")).withMessageContaining("let it 'read'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> role("odd", "comment", "comment@inprogress"))
                .withMessageContaining("has 'comment' twice");
    }
}
