package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.domain.TicketStatus;
import dev.ticket.domain.foreign.ForeignTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code docs/import.md} and those of {@link ForeignTracker} say the same, row by row. */
class ImportPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(status|priority)` `([^`]+)` \\| `(\\w+)`(.*)\\|$");

    @ParameterizedTest
    @EnumSource
    void everyWordHasItsRowAndNoRowIsMadeUp(ForeignTracker tracker) throws IOException {
        List<String> rows = new ArrayList<>();
        ROW.matcher(section(tracker))
                .results()
                .forEach(it -> rows.add(it.group(1) + " " + it.group(2) + " = " + it.group(3)
                        + (it.group(4).contains("migration event") ? " and kept" : "")));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected(tracker));
    }

    private static List<String> expected(ForeignTracker tracker) {
        List<String> rows = new ArrayList<>();
        for (ForeignTracker.Status it : tracker.statuses()) {
            rows.add("status " + it.word() + " = " + TicketStatus.of(it.meaning()) + (it.whole() ? "" : " and kept"));
        }
        for (ForeignTracker.Urgency it : tracker.priorities()) {
            rows.add("priority " + it.word() + " = " + it.meaning() + (it.whole() ? "" : " and kept"));
        }
        return rows;
    }

    private static String section(ForeignTracker tracker) throws IOException {
        String page = Files.readString(Page.project().resolve("docs/import.md"));
        int from = page.indexOf("\n## " + tracker.title() + "\n");
        assertThat(from).as(tracker.name().toLowerCase(Locale.ROOT)).isPositive();
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to);
    }
}
