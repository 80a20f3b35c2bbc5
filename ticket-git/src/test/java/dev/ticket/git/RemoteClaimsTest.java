package dev.ticket.git;

import dev.ticket.ports.ClaimRegistry;
import dev.ticket.testkit.ClaimRegistryContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract over a remote on this disk. */
class RemoteClaimsTest implements ClaimRegistryContract {
    @TempDir
    Path directory;

    private final TestClock clock = new TestClock();
    private Clones clones;

    @BeforeEach
    void remote() {
        clones = Clones.in(directory);
    }

    @AfterEach
    void close() {
        clones.close();
    }

    @Override
    public ClaimRegistry emptyRegistry() {
        return clones.claims(clock);
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
