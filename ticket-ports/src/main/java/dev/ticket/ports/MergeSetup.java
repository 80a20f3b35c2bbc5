package dev.ticket.ports;

import java.util.List;

/**
 * Tells a version control system to leave the merging of tickets to this program, and takes that back without a trace. Both may
 * be repeated.
 */
public interface MergeSetup {
    /**
     * Sets it up.
     *
     * @param program how the program is called, for example {@code ticket} or its path
     * @return what was changed, one line each; empty if all was as it should be
     * @throws InvalidRequestException if the program's name can't be called that way
     * @throws TicketStorageException if it can't be written; what was written before stays
     */
    List<String> install(String program);

    /**
     * Takes it back. What others wrote into the same files stays to the byte.
     *
     * @return what was changed, one line each; empty if nothing was set up
     * @throws TicketStorageException if it can't be written; what was written before stays
     */
    List<String> uninstall();
}
