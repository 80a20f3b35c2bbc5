/**
 * What git knows of tickets: commits and branches that they speak of, and the meeting place of machines. Begin with {@link
 * dev.ticket.git.GitTickets}. JGit does all of it; no git on the machine is needed.
 */
@NullMarked
package dev.ticket.git;

import org.jspecify.annotations.NullMarked;
