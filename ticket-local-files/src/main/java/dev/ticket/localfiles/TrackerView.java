package dev.ticket.localfiles;

/**
 * Everything that reads a tracker, over one way to see its files.
 *
 * @param files the files
 * @param items reads the files of one ticket
 * @param finder finds tickets
 * @param artifacts reads what lies with a ticket
 */
record TrackerView(TrackerFiles files, ItemReader items, TicketFinder finder, ArtifactFiles artifacts) {
    static TrackerView of(TrackerFiles files, LocalTicketsOptions options) {
        ItemReader items = new ItemReader(files, options.limits());
        return new TrackerView(
                files, items, new TicketFinder(files, items), new ArtifactFiles(files, options.limits()));
    }
}
