package dev.ticket.app;

import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.Recording;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WaitTime;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.git.GitTickets;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.localclaims.LocalClaims;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.localfiles.LocalTicketsOptions;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.ConflictSettler;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketMerger;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.usecase.GatedClaims;
import dev.ticket.usecase.GatedSettler;
import dev.ticket.usecase.GatedTickets;
import dev.ticket.usecase.RecordedSettler;
import dev.ticket.usecase.RecordedTickets;
import java.nio.file.Path;
import java.util.List;

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
        LocalTicketsOptions configured = configured(root, options);
        TicketBackend tickets = LocalTickets.open(root, configured);
        Recording recording = configured.recording();
        TicketBackend recorded = recording == Recording.OFF
                ? tickets
                : RecordedTickets.around(
                        tickets,
                        new GitRecorder(root, recording),
                        options.author().get());
        return GatedTickets.around(recorded, configured.roles(), options.role());
    }

    @Override
    public ConflictSettler settler(Path root, OpenOptions options) {
        LocalTicketsOptions configured = configured(root, options);
        LocalTickets tickets = LocalTickets.open(root, configured);
        Recording recording = configured.recording();
        ConflictSettler recorded = recording == Recording.OFF
                ? tickets
                : RecordedSettler.around(tickets, new GitRecorder(root, recording));
        return GatedSettler.around(recorded, tickets, configured.roles(), options.role());
    }

    @Override
    public List<String> installMergeDriver(Path root, String program) {
        try (GitTickets git = git(root)) {
            return git.mergeSetup().install(program);
        }
    }

    @Override
    public List<String> uninstallMergeDriver(Path root) {
        try (GitTickets git = git(root)) {
            return git.mergeSetup().uninstall();
        }
    }

    private static GitTickets git(Path root) {
        return GitTickets.find(root).orElseThrow(() -> new NoRepositoryException(root.toString()));
    }

    @Override
    public TicketMerger merger() {
        return LocalTickets.merger();
    }

    private static LocalTicketsOptions configured(Path root, OpenOptions options) {
        LocalTicketsOptions configured = LocalTicketsOptions.read(root).withCommand(options.program());
        Recording recording = options.recording();
        WaitTime lockTimeout = options.lockTimeout();
        LocalTicketsOptions recorded = recording == null ? configured : configured.withRecording(recording);
        return lockTimeout == null ? recorded : recorded.withLockTimeout(lockTimeout.duration());
    }

    @Override
    public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
        LocalTicketsOptions configured = LocalTicketsOptions.read(root);
        String remote = configured.claimsRemote();
        ClaimRegistry claims = remote == null ? LocalClaims.open(root) : shared(root, remote);
        return GatedClaims.around(claims, tickets, configured.roles(), options.role());
    }

    /** Open as long as the registry is in use, which nobody says the end of. */
    private static ClaimRegistry shared(Path root, String remote) {
        return GitTickets.find(root)
                .orElseThrow(() -> new InvalidRequestException(
                        "claims",
                        "the tickets lie in no git work tree, so there is no remote '" + remote
                                + "' to share claims through; make one with git init, or take 'claims' out of"
                                + " ticket.yaml"))
                .claims(remote);
    }

    /** The repository is never closed: a command asks to its end. */
    @Override
    public CommitReader commits(Path root) {
        return GitTickets.find(root)
                .map(GitTickets::commits)
                .orElseThrow(() -> new NoRepositoryException(root.toString()));
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
