package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.Author;
import dev.ticket.domain.ReviewResult;
import dev.ticket.domain.TicketEvent;
import dev.ticket.domain.WorkProgress;
import org.jspecify.annotations.Nullable;

/** How far the work on a ticket is, as a clause. */
final class WorkWords {
    private WorkWords() {}

    /** {@return for example {@code ; reported by ada; review by bob: approve}} */
    static String of(WorkProgress progress) {
        TicketEvent review = progress.review();
        String said = progress.report() == null ? "; no report yet" : "; reported" + by(progress.report());
        if (review != null) {
            said += "; review" + by(review) + ": "
                    + review.reviewResult().map(ReviewResult::raw).orElse("without a result");
        } else if (progress.awaitsReview()) {
            said += ", not reviewed yet";
        }
        TicketEvent trouble = progress.trouble();
        return Printable.oneLine(trouble == null ? said : said + "; " + trouble.kind() + " since");
    }

    private static String by(@Nullable TicketEvent event) {
        Author author = event == null ? null : event.author();
        return author == null ? "" : " by " + author.name();
    }
}
