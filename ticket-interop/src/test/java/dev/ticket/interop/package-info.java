/**
 * The command line and {@code tickets.sh} over the same files: call by call on copies, by turns in one directory, and at the
 * same time while they are killed. Start with {@link dev.ticket.interop.Shell}, which is where the script runs.
 */
@NullMarked
package dev.ticket.interop;

import org.jspecify.annotations.NullMarked;
