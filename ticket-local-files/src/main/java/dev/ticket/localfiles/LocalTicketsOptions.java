package dev.ticket.localfiles;

import dev.ticket.domain.Recording;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WaitTime;
import dev.ticket.ports.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a tracker of local files is opened. Immutable.
 *
 * <p>A tracker may say in a file {@code ticket.yaml} how it wants to be opened, see {@code docs/format.md#ticketyaml}. What
 * the caller names wins over the file, and the file over the defaults:
 *
 * <pre>{@code
 * LocalTickets.open(root);                                   // the file, else the defaults
 * LocalTickets.open(root, LocalTicketsOptions.read(root)     // the file, but
 *         .withLockTimeout(Duration.ofSeconds(30)));         // this
 * LocalTickets.open(root, LocalTicketsOptions.defaults());   // the defaults; the file is not read
 * }</pre>
 *
 * @param clock tells the time of ids and events
 * @param lockTimeout how long a writer waits for others; zero gives up at once
 * @param limits how much is taken in and handed out
 * @param command what this process is, for those who wait for it to finish writing: one line, cut after 200 characters
 * @param roles who may do what; the tracker itself lets everybody do everything, and {@code GatedTickets} is put around it
 * @param recording whether changes are committed; the tracker itself commits none, and {@code RecordedTickets} is put around it
 * @param claimsRemote the git remote that claims are shared through, or null if they are this machine's; the tracker itself has
 *     no claims
 */
public record LocalTicketsOptions(
        Clock clock,
        Duration lockTimeout,
        Limits limits,
        String command,
        Roles roles,
        Recording recording,
        @Nullable String claimsRemote) {
    /** Checks that the wait is neither negative nor longer than a day. */
    public LocalTicketsOptions {
        lockTimeout = new WaitTime(lockTimeout).duration();
    }

    /** {@return the options of a tracker that names none: the system's clock, 10 s, the limits' defaults, the class or jar that was
     * started, and the roles of every tracker} */
    public static LocalTicketsOptions defaults() {
        return new LocalTicketsOptions(
                Clock.systemUTC(),
                Duration.ofSeconds(10),
                Limits.defaults(),
                program(),
                Roles.standard(),
                Recording.OFF,
                null);
    }

    /** The class or jar that was started. */
    private static String program() {
        String command = System.getProperty("sun.java.command", "").strip();
        return command.isEmpty() ? "java" : command.split(" ", -1)[0];
    }

    /**
     * {@return the options that a tracker's own file names, with the defaults for what it leaves out or if there is none}
     *
     * @param root the tracker's directory; it may be a link
     * @throws dev.ticket.ports.MalformedTicketException if the file can't be understood; repair the line it names
     * @throws dev.ticket.ports.TicketStorageException if there is no such directory, or it is no tracker
     */
    public static LocalTicketsOptions read(Path root) {
        return TrackerConfiguration.read(TrackerRoot.open(root));
    }

    /**
     * {@return these options with another clock}
     *
     * @param other tells the time
     */
    public LocalTicketsOptions withClock(Clock other) {
        return new LocalTicketsOptions(other, lockTimeout, limits, command, roles, recording, claimsRemote);
    }

    /**
     * {@return these options with another bound on waiting}
     *
     * @param other how long a writer waits for others
     */
    public LocalTicketsOptions withLockTimeout(Duration other) {
        return new LocalTicketsOptions(clock, other, limits, command, roles, recording, claimsRemote);
    }

    /**
     * {@return these options with other limits}
     *
     * @param other how much is taken in and handed out
     */
    public LocalTicketsOptions withLimits(Limits other) {
        return new LocalTicketsOptions(clock, lockTimeout, other, command, roles, recording, claimsRemote);
    }

    /**
     * {@return these options with another name for this process}
     *
     * @param other what those who wait are told, for example {@code ticket close}
     */
    public LocalTicketsOptions withCommand(String other) {
        return new LocalTicketsOptions(clock, lockTimeout, limits, other, roles, recording, claimsRemote);
    }

    /**
     * {@return these options with other roles}
     *
     * @param other who may do what
     */
    public LocalTicketsOptions withRoles(Roles other) {
        return new LocalTicketsOptions(clock, lockTimeout, limits, command, other, recording, claimsRemote);
    }

    /**
     * {@return these options with changes committed or not}
     *
     * @param other whether, and with which hooks
     */
    public LocalTicketsOptions withRecording(Recording other) {
        return new LocalTicketsOptions(clock, lockTimeout, limits, command, roles, other, claimsRemote);
    }

    /**
     * {@return these options with claims shared through a git remote or not}
     *
     * @param other the name of a remote, or its URL, or null for claims of this machine
     */
    public LocalTicketsOptions withClaimsRemote(@Nullable String other) {
        return new LocalTicketsOptions(clock, lockTimeout, limits, command, roles, recording, other);
    }

    /** The time as it stands in files: to the second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The bytes of a text that becomes a file of its own, if it is not too large for that. */
    byte[] bounded(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.itemBytes()) {
            throw new InvalidRequestException(
                    what,
                    "it would be " + bytes.length + " bytes large, more than the " + limits.itemBytes()
                            + " that are kept; attach the text as an artifact and refer to it");
        }
        return bytes;
    }
}
