package dev.ticket.app.cli.context;

import dev.ticket.domain.Author;
import dev.ticket.domain.Recording;
import dev.ticket.domain.Role;
import dev.ticket.domain.WaitTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says about how a tracker is opened. It wins over what the tracker itself says.
 *
 * @param program what is told to others who wait for this command, for example {@code ticket close}
 * @param lockTimeout how long to wait for other writers, or null to leave it to the tracker
 * @param role the role that the command acts in
 * @param recording whether changes are committed, or null to leave it to the tracker
 * @param author says who runs the command
 */
public record OpenOptions(
        String program,
        @Nullable WaitTime lockTimeout,
        Role role,
        @Nullable Recording recording,
        Supplier<Author> author) {}
