package dev.ticket.imports;

import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.SourceReading;
import dev.ticket.ports.TicketSource;
import java.nio.file.Path;

/**
 * The tickets of another tracker, read from its files. Links in there are not followed, files and their number are bounded,
 * and one that can't be read hides no other. Safe for use by several threads.
 *
 * <pre>{@code
 * SourceReading found = ForeignTickets.open(ForeignTracker.WEDOW, Path.of(".tickets")).read();
 * }</pre>
 */
public final class ForeignTickets implements TicketSource {
    private final ForeignTracker tracker;
    private final Path directory;

    private ForeignTickets(ForeignTracker tracker, Path directory) {
        this.tracker = tracker;
        this.directory = directory;
    }

    /**
     * Names a tracker's files; they are looked at when they are read.
     *
     * @param tracker whose files they are
     * @param directory where they are: the directory that the tracker keeps for itself, or the one around it
     * @return the tickets in there
     */
    public static ForeignTickets open(ForeignTracker tracker, Path directory) {
        return new ForeignTickets(tracker, directory);
    }

    @Override
    public SourceReading read() {
        SourceDirectory files = SourceDirectory.open(directory, tracker);
        return switch (tracker) {
            case WEDOW -> new WedowTickets(files).read();
            case BACKLOG -> new BacklogTasks(files).read();
        };
    }
}
