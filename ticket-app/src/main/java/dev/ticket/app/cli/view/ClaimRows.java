package dev.ticket.app.cli.view;

import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.app.cli.terminal.Style;
import dev.ticket.app.cli.terminal.TextTable;
import dev.ticket.app.cli.terminal.TextTable.Column;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works on what, as a table for a terminal or as lines for programs; never with a token. */
public final class ClaimRows {
    private static final int LEAST = 12;
    private static final int NARROW = 8;
    private static final String EXPIRED = "expired";

    private final ClaimListing claims;
    private final Set<Claim> expired;
    private final Map<TicketId, Slug> slugs;

    /**
     * The claims as rows.
     *
     * @param claims the claims
     * @param slugs the slugs of the tickets that have one
     */
    public ClaimRows(ClaimListing claims, Map<TicketId, Slug> slugs) {
        this.claims = claims;
        this.expired = Set.copyOf(claims.expired());
        this.slugs = slugs;
    }

    /** {@return the lines of the table, the headings first; empty if there is no claim} */
    public List<String> table(Instant now, int columns) {
        TextTable table = new TextTable(List.of(
                Column.cut("TICKET", LEAST).looking(Style.CYAN::of),
                Column.whole("STAGE").looking(it -> it.equals(EXPIRED) ? Style.YELLOW.of(it) : it),
                Column.whole("UNTIL"),
                Column.cut("OWNER", NARROW),
                Column.whole("SINCE").looking(Style.DIM::of),
                Column.cut("PROCESS", NARROW).looking(Style.DIM::of),
                Column.cut("WORKTREE", NARROW)));
        all().forEach(it -> table.add(List.of(
                name(it),
                stage(it),
                Age.until(it.expires(), now),
                it.owner().name(),
                Age.of(it.since(), now),
                process(it),
                text(it.worktree()))));
        return all().findAny().isEmpty() ? List.of() : table.lines(columns);
    }

    /** {@return lines with tabs, the heading first} */
    public List<String> lines() {
        Stream<String> rows = all().map(it -> Stream.of(
                        it.ticket(),
                        text(slugs.get(it.ticket())),
                        stage(it),
                        seconds(it.expires()),
                        it.owner(),
                        seconds(it.since()),
                        text(it.pid()),
                        text(it.host()),
                        text(it.worktree()))
                .map(cell -> Printable.oneLine(cell.toString()))
                .reduce((some, more) -> some + "\t" + more)
                .orElseThrow());
        return Stream.concat(Stream.of("id\tslug\tstage\texpires\towner\tsince\tpid\thost\tworktree"), rows)
                .toList();
    }

    private Stream<Claim> all() {
        return Stream.concat(claims.live().stream(), claims.expired().stream());
    }

    /** A ticket that is gone meanwhile has its id alone. */
    private String name(Claim claim) {
        Slug slug = slugs.get(claim.ticket());
        return slug == null ? claim.ticket().value() : slug.value();
    }

    private String stage(Claim claim) {
        return expired.contains(claim) ? EXPIRED : claim.stage().name().toLowerCase(Locale.ROOT);
    }

    private static String process(Claim claim) {
        return claim.pid() == null ? "" : claim.pid() + (claim.host() == null ? "" : " on " + claim.host());
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
