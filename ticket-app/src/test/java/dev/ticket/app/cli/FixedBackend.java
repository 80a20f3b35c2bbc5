package dev.ticket.app.cli;

import dev.ticket.app.cli.context.OpenOptions;
import dev.ticket.app.cli.context.Trackers;
import dev.ticket.domain.Roles;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.git.GitTickets;
import dev.ticket.imports.ForeignTickets;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.CommitReader;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketReader;
import dev.ticket.ports.TicketSource;
import dev.ticket.testkit.InMemoryClaims;
import dev.ticket.usecase.GatedClaims;
import dev.ticket.usecase.GatedTickets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Finds the same tracker in every directory.
 *
 * @param backend the tracker
 * @param claims the claims on its tickets
 */
record FixedBackend(TicketBackend backend, ClaimRegistry claims) implements Trackers {
    /** A tracker of which nothing is claimed. */
    FixedBackend(TicketBackend backend) {
        this(backend, InMemoryClaims.open(Clock.systemUTC()));
    }

    @Override
    public boolean isTracker(Path root) {
        return true;
    }

    @Override
    public Roles roles(Path root) {
        return Roles.standard();
    }

    @Override
    public TicketBackend open(Path root, OpenOptions options) {
        return GatedTickets.around(backend, roles(root), options.role());
    }

    @Override
    public ClaimRegistry claims(Path root, TicketReader tickets, OpenOptions options) {
        return GatedClaims.around(claims, tickets, roles(root), options.role());
    }

    @Override
    public CommitReader commits(Path root) {
        return GitTickets.find(root)
                .map(GitTickets::commits)
                .orElseThrow(() -> new NoRepositoryException(root.toString()));
    }

    @Override
    public TicketBackend init(Path root) {
        return backend;
    }

    @Override
    public TicketSource source(ForeignTracker from, Path directory) {
        return ForeignTickets.open(from, directory);
    }
}
