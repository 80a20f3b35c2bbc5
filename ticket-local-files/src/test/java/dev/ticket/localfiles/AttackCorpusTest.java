package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketIdOrSlug;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks that somebody thought of, each with its story; see {@link Attack} for the files. */
class AttackCorpusTest {
    /** What a Markdown program shows otherwise: {@code docs/format.md#how-an-event-is-appended}. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of(
            "fence-in-list-closed-outside",
            "fence-in-list",
            "html-cdata",
            "html-instruction",
            "html-pre",
            "html-script");

    static List<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @Timeout(20)
    void anAttackIsStoredAsTextOrNotAtAll(Attack attack, @TempDir Path directory) {
        TrackerFixture tracker = new TrackerFixture(directory);
        TicketIdOrSlug ticket = tracker.create("Under attack");
        tracker.create("Another");
        Trial trial = new Trial(tracker, ticket, attack.channel(), attack.toString());

        boolean taken = trial.isTaken(attack.text());

        Figures.add("attacks " + (taken ? "stored as text" : "refused"), 1);
        assertThat(MarkdownView.events(trial.thread()) == LineReaders.events(trial.thread()))
                .as("a Markdown program sees the same events")
                .isEqualTo(!SHOWN_OTHERWISE.contains(attack.name()));
    }

    @Test
    void thereAreAttacksOnEveryChannel() {
        assertThat(Attack.all()).hasSizeGreaterThan(100);
    }
}
