package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../x", "a/../b", "/abs", "a//b", "a/", "a\\b", "./a", "a/ /b"})
    void aNameThatIsNoPlainRelativePathIsRefused(String name) {
        assertThatThrownBy(() -> new ArtifactName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartMayBeAsLongAsAFileNameAndNoLonger() {
        String fits = "é".repeat(127) + "x";

        assertThat(new ArtifactName("a/" + fits).parts()).containsExactly("a", fits);
        assertThatThrownBy(() -> new ArtifactName("a/" + fits + "x")).hasMessageContaining("255 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestration-plan.jsonl", "Orchestration-Plan.JSONL", "orchestration-plan.jsonl/x"})
    void planRecordsBelongToOperations(String name) {
        assertThat(new ArtifactName(name).isWrittenByOperation()).isTrue();
        assertThat(new ArtifactName("logs/" + name).isWrittenByOperation()).isFalse();
    }

    @Test
    void aPathMayBeSixteenPartsDeepAndNoDeeper() {
        assertThat(new ArtifactName("d/".repeat(15) + "f").parts()).hasSize(16);
        assertThatThrownBy(() -> new ArtifactName("d/".repeat(16) + "f")).hasMessageContaining("16 parts");
    }
}
