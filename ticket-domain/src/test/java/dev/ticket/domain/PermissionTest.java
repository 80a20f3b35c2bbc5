package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ticket.domain.Permission.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {
    /** Every permission that there is. */
    static List<Permission> all() {
        List<Permission> all = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            all.add(Permission.to(operation));
            for (Condition condition : Condition.values()) {
                try {
                    all.add(Permission.to(operation).when(condition));
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageContaining(operation.word()).hasMessageContaining(condition.word());
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWordIsReadAsThePermissionItStandsFor(Permission permission) {
        assertThat(Permission.parse(permission.word())).isEqualTo(permission);
        assertThat(permission).hasToString(permission.word());
    }

    @Test
    void conditionsGoWithTheOperationsTheyFit() {
        Stream<String> words =
                all().stream().filter(it -> it.condition() != null).map(Permission::word);

        assertThat(words)
                .containsExactlyInAnyOrder(
                        "edit@inprogress",
                        "edit@planning",
                        "comment@inprogress",
                        "comment@planning",
                        "report@inprogress",
                        "report@planning",
                        "review@inprogress",
                        "review@planning",
                        "review@not-own-report",
                        "attach@inprogress",
                        "attach@planning",
                        "move@inprogress",
                        "move@planning",
                        "close@inprogress",
                        "close@planning",
                        "close@not-own-report",
                        "mark-ready@planning",
                        "complete@inprogress",
                        "complete@not-own-report",
                        "block@inprogress",
                        "fail@inprogress",
                        "defer@inprogress",
                        "plan@inprogress",
                        "plan@planning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "coment          | there is no operation 'coment'; did you mean 'comment'?",
                "$$              | there is no operation ''; the operations are read, create, edit,",
                "Comment         | there is no operation 'Comment'; did you mean 'comment'?",
                "comment@        | there is no condition ''; the conditions are inprogress, planning, not-own-report",
                "comment@inprogres | did you mean 'inprogress'?",
                "comment@planning@inprogress | there is no condition 'planning@inprogress'",
                "create@planning | 'create' can't depend on 'planning'; leave the condition out",
                "accept@inprogress | 'accept' can't depend on 'inprogress'",
                "claim@inprogress | 'claim' can't depend on 'inprogress'; leave the condition out",
                "claim@parse-dates | there is no condition 'parse-dates'; the conditions are inprogress, planning, not-own-report",
                "edit@not-own-report | 'edit' can't depend on 'not-own-report'",
            })
    void aWordThatIsNoneIsRefusedWithTheCure(String word, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permission.parse(word))
                .withMessageContaining(says);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPermissionCoversItselfAndTheSameOnACondition(Permission permission) {
        assertThat(permission.covers(permission)).isTrue();
        assertThat(all().stream().filter(it -> it.covers(permission)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Permission.to(permission.operation()), permission)
                        .distinct()
                        .toList());
    }

    @Test
    void theReportsOfAThreadAreReportsHoweverTheyAreSpelled() {
        assertThat(Stream.of("implementation_report", "Implementation_Report", "IMPLEMENTATION_REPORT")
                        .map(it -> Operation.appending(new EventKind(it))))
                .containsOnly(Operation.REPORT);
        assertThat(Arrays.stream(EventKind.Known.values())
                        .filter(it -> it != EventKind.Known.IMPLEMENTATION_REPORT)
                        .map(it -> Operation.appending(EventKind.of(it))))
                .containsOnly(Operation.COMMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada", "ADA", "a\u200Dda", "\uFF41da", "ad\u00ADa"})
    void anAuthorLooksLikeItselfInOtherLetters(String name) {
        assertThat(new Author("ada").looksLike(new Author(name))).isTrue();
        assertThat(new Author(name).looksLike(new Author("ada"))).isTrue();
    }

    @Test
    void otherAuthorsDoNotLookAlike() {
        assertThat(new Author("ada").looksLike(new Author("adam"))).isFalse();
        assertThat(new Author("a da").looksLike(new Author("ada"))).isFalse();
        assertThat(new Author("a  da").looksLike(new Author("a\u00A0da"))).isTrue();
    }
}
