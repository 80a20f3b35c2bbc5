package dev.ticket.ports;

import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.MergedTicket;
import dev.ticket.domain.merge.TicketVersion;
import dev.ticket.domain.merge.Versions;

/**
 * Merges tickets that two sides changed, by what their files mean: {@code docs/format.md#merging}. It reads and writes no file,
 * and gives the same to the byte whichever side is called ours. For trackers that are files; a backend need not have one.
 */
public interface TicketMerger {
    /**
     * Merges one file, as git has them merged.
     *
     * @param path where it is, with {@code /}: its last parts say what it is
     * @param versions the file; both sides have it, and one that is empty before is one that was not there
     * @return what it holds after the merge, and what is left to decide. A file that is no text, and that both sides changed,
     *     is as our side has it
     * @throws IllegalArgumentException if a side has it not; then there is nothing to merge
     */
    MergedFile mergeFile(String path, Versions<FileContent> versions);

    /**
     * Merges a whole ticket, its place and all its files.
     *
     * @param versions the ticket; both sides have it, and the version before may be missing
     * @return the ticket after the merge, and what is left to decide
     * @throws IllegalArgumentException if a side has it not; then there is nothing to merge
     */
    MergedTicket merge(Versions<TicketVersion> versions);
}
