package dev.ticket.imports;

import dev.ticket.domain.TicketProblem;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.SourceReading;
import dev.ticket.ports.MalformedTicketException;
import java.util.ArrayList;
import java.util.List;

/** What was found so far; a file that can't be understood is a problem and stops nobody. */
final class Found {
    /** Comments a ticket may have; each costs a look at the whole thread when it is written. */
    static final int MAX_COMMENTS = 1000;

    private final SourceDirectory files;
    private final HeadStyle style;
    private final List<ForeignTicket> tickets = new ArrayList<>();
    private final List<TicketProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Found(SourceDirectory files, HeadStyle style) {
        this.files = files;
        this.style = style;
    }

    /** Makes a ticket of a file's parts. */
    interface Maker {
        ForeignTicket of(String name, Document document);
    }

    /** Reads all Markdown files of a directory. */
    void read(String directory, Maker maker) {
        if (!directory.isEmpty() && !files.has(directory) && files.isTaken(directory)) {
            problem(files.malformed(directory, "is a link or no directory, and was not followed"));
        }
        SourceDirectory.Listing listing = files.list(directory);
        listing.documents().forEach(it -> add(it, maker));
        if (listing.others() > 0) {
            notes.add(files.shown(directory) + ": files that do not end in .md are no tickets (" + listing.others()
                    + ")");
        }
        if (listing.directories() > 0) {
            notes.add(files.shown(directory) + ": directories in it are not searched (" + listing.directories() + ")");
        }
    }

    private void add(String name, Maker maker) {
        try {
            ForeignTicket ticket = maker.of(name, Document.parse(files.text(name), style));
            if (ticket.past().comments().size() > MAX_COMMENTS) {
                throw files.malformed(name, "has more than " + MAX_COMMENTS + " comments; join some");
            }
            tickets.add(ticket);
        } catch (MalformedTicketException e) {
            problem(e);
        } catch (BadHeadException | IllegalArgumentException e) {
            problem(files.malformed(name, String.valueOf(e.getMessage())));
        }
    }

    private void problem(MalformedTicketException e) {
        problems.add(new TicketProblem(e.path(), "malformed", e.problem()));
    }

    void note(String note) {
        notes.add(note);
    }

    SourceReading reading(ForeignTracker tracker) {
        return new SourceReading(tracker, tickets, problems, notes);
    }
}
