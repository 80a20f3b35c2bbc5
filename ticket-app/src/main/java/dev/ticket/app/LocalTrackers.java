package dev.ticket.app;

import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.Recording;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WaitTime;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.localclaims.LocalClaims;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.usecase.GatedClaims;
import dev.ticket.usecase.GatedTickets;
import dev.ticket.usecase.RecordedTickets;
import java.nio.file.Path;

/** Trackers in directories of this machine, and the files of other trackers to import from: all adapters there are. */
public final class LocalTrackers implements Trackers {
    @Override
    public boolean isTracker(Path root) {
        return LocalTickets.isTracker(root);
    }

    @Override
    public Roles roles(Path root) {
        return LocalTicketsOptions.read(root).roles();
    }

    @Override
    public TicketBackend open(Path root, OpenOptions options) {
        LocalTicketsOptions configured = LocalTicketsOptions.read(root).withCommand(options.program());
        WaitTime lockTimeout = options.lockTimeout();
        TicketBackend tickets = LocalTickets.open(
                root, lockTimeout == null ? configured : configured.withLockTimeout(lockTimeout.duration()));
        Recording recording = options.recording() == null ? configured.recording() : options.recording();
        TicketBackend recorded = recording == Recording.OFF
                ? tickets
                : RecordedTickets.around(
                        tickets,
                        new GitRecorder(root, recording),
                        options.author().get());
        return GatedTickets.around(recorded, configured.roles(), options.role());
    }

    @Override
    public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
        return GatedClaims.around(LocalClaims.open(root), tickets, roles(root), options.role());
    }

    @Override
    public TicketBackend init(Path root) {
        return LocalTickets.init(root);
    }

    @Override
    public TicketSource source(ForeignTracker from, Path directory) {
        return ForeignTickets.open(from, directory);
    }
}
