package dev.ticket.localfiles;

import dev.ticket.domain.MarkdownText;
import dev.ticket.localfiles.FrontMatter.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks for texts that are read, but that nobody could write here again: they are over a limit for what is handed in. */
final class SizesCheck {
    private final Findings findings;

    private SizesCheck(Findings findings) {
        this.findings = findings;
    }

    static void check(
            TicketDirectory ticket,
            @Nullable ItemFile item,
            @Nullable ThreadFile thread,
            @Nullable MarkdownText resolution,
            Findings findings) {
        SizesCheck check = new SizesCheck(findings);
        if (item != null) {
            check.fields(ticket, item);
            check.body(ticket.item(), item.head().lineOf(item.head().bodyStart()), "the description", item.body());
        }
        for (int i = 0; thread != null && i < thread.count(); i++) {
            check.body(
                    ticket.thread(),
                    thread.headerLine(i) + 1,
                    "the body of an event",
                    thread.event(i).body());
        }
        if (resolution != null) {
            check.body(ticket.resolution(), null, "the resolution", resolution);
        }
    }

    private void fields(TicketDirectory ticket, ItemFile item) {
        LineCounter lines = new LineCounter(item.head());
        int most = findings.limits().fieldBytes();
        for (Entry entry : item.head().entries()) {
            for (String text : entry.texts()) {
                if (isOver(text, most)) {
                    report(
                            ticket.item(),
                            lines.of(entry),
                            "a value of '" + Excerpt.of(entry.key()) + "'",
                            "field",
                            most);
                }
            }
        }
    }

    private void body(Path file, @Nullable Integer line, String what, MarkdownText body) {
        int most = findings.limits().bodyBytes();
        if (isOver(body.text(), most)) {
            report(file, line, what, "body", most);
        }
    }

    private void report(Path file, @Nullable Integer line, String what, String limit, int most) {
        findings.add(
                FindingKind.TEXT_OVER_LIMIT,
                file,
                line,
                what + " is larger than the limit '" + limit + "' of " + most + " bytes");
    }

    /** Most texts are far too short for anybody to count their bytes. */
    private static boolean isOver(String text, int most) {
        return text.length() > most / 3 && text.getBytes(StandardCharsets.UTF_8).length > most;
    }
}
