package dev.ticket.app;

import dev.ticket.domain.RecordedChange;
import dev.ticket.domain.Recording;
import dev.ticket.domain.TicketId;
import dev.ticket.git.GitTickets;
import dev.ticket.ports.ChangeRecorder;
import dev.ticket.ports.InvalidRequestException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Commits changes into the repository that a tracker lies in; opens it at the first change, as looking needs no git. */
final class GitRecorder implements ChangeRecorder {
    private final Path root;
    private final Recording recording;

    GitRecorder(Path root, Recording recording) {
        this.root = root;
        this.recording = recording;
    }

    @Override
    public void requireReady() {
        try (GitTickets git = open()) {
            recorder(git).requireReady();
        }
    }

    @Override
    public Optional<String> record(TicketId ticket, RecordedChange change) {
        try (GitTickets git = open()) {
            return recorder(git).record(ticket, change);
        }
    }

    private ChangeRecorder recorder(GitTickets git) {
        return git.recorder(recording == Recording.ON, Clock.systemUTC());
    }

    private GitTickets open() {
        return GitTickets.find(root)
                .orElseThrow(() -> new InvalidRequestException(
                        "commit",
                        "the tickets lie in no git work tree; make one with git init, or leave the commits out"
                                + " (--no-commit)"));
    }
}
