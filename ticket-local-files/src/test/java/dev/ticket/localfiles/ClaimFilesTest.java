package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.localfiles.HookedDisk.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimFilesTest {
    private static final ProcessName ELSEWHERE = World.named(2, "elsewhere");

    private final MemoryDisk disk = LockWorld.disk();
    private final ClaimFiles mine = LockWorld.claims(disk, World.processes(1, Set.of(1)));

    @BeforeEach
    void begin() throws IOException {
        mine.begin();
    }

    private static Processes only(ProcessName self) {
        return new Processes() {
            @Override
            ProcessName self() {
                return self;
            }

            @Override
            boolean isAlive(ProcessName process) {
                return process.equals(self);
            }
        };
    }

    private ClaimFiles heldBy(ProcessName holder) throws IOException {
        ClaimFiles claims = LockWorld.claims(disk, only(holder));
        claims.begin();
        assertThat(claims.take(LockWorld.LOCK)).isTrue();
        return claims;
    }

    private boolean seemsDead() throws IOException {
        ClaimFiles.Taken taken = mine.find(LockWorld.LOCK);
        return taken != null && mine.isDead(taken);
    }

    static Stream<ProcessName> elsewhere() {
        return Stream.of(
                ELSEWHERE,
                new ProcessName("2", "1", "another boot", "pid:[1]", "here"),
                new ProcessName("2", "1", "boot", "pid:[2]", "here"),
                new ProcessName("2", "", "boot", "pid:[1]", "here"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void aHolderThatCanNotBeSeenCountsForItsLeaseAndNoLonger(ProcessName holder) throws IOException {
        heldBy(holder);
        assertThat(seemsDead()).isFalse();
        disk.pass(Duration.ofSeconds(59));
        assertThat(seemsDead()).isFalse();
        disk.pass(Duration.ofSeconds(2));
        assertThat(seemsDead()).isTrue();
        assertThat(LockWorld.takes(mine, 2)).isTrue();
    }

    @Test
    void aSignOfLifeBeginsTheLeaseAgain() throws IOException {
        ClaimFiles holder = heldBy(ELSEWHERE);
        disk.pass(Duration.ofSeconds(59));
        holder.renew();
        disk.pass(Duration.ofSeconds(59));
        assertThat(seemsDead()).isFalse();
        disk.pass(Duration.ofSeconds(2));
        assertThat(seemsDead()).isTrue();
    }

    @Test
    void anUnreadableClaimCountsForItsLease() throws IOException {
        disk.create(LockWorld.LOCK, "rubbish".getBytes(StandardCharsets.UTF_8), LockWorld.LOCK);
        disk.pass(Duration.ofSeconds(59));
        assertThat(LockWorld.takes(mine, 2)).isFalse();
        disk.pass(Duration.ofSeconds(2));
        assertThat(LockWorld.takes(mine, 2)).isTrue();
    }

    @Test
    void aNumberThatIsUsedAgainHoldsNothing() throws IOException {
        heldBy(World.named(2, "here"));
        ClaimFiles next = LockWorld.claims(disk, only(new ProcessName("2", "5", "boot", "pid:[1]", "here")));
        next.begin();
        assertThat(LockWorld.takes(next, 2)).isTrue();
    }

    @Test
    void aHolderGivesTheLockBackWhoWasTakenForDeadMeanwhile() throws IOException {
        int[] looks = {0};
        ClaimFiles other = LockWorld.claims(disk, only(ELSEWHERE));
        Claim[] own = new Claim[1];
        ClaimFiles holder = LockWorld.claims(
                new HookedDisk(disk, new HookedDisk.Hook() {
                    @Override
                    public void reads(String name, Path path) throws IOException {
                        if (++looks[0] == 8) {
                            // The other one has seen the sign of life, and goes.
                            disk.delete(LockWorld.CONTROL.removal(own[0].id(), 0));
                        }
                    }

                    @Override
                    public void writes(Call call) throws IOException {
                        call.real().make();
                    }
                }),
                only(World.named(3, "here")));
        holder.begin();
        assertThat(holder.take(LockWorld.LOCK)).isTrue();
        ClaimFiles.Taken taken = ClaimFiles.find(disk, LockWorld.LOCK);
        own[0] = java.util.Objects.requireNonNull(taken).claim();
        other.begin();
        assertThat(other.take(LockWorld.CONTROL.removal(own[0].id(), 0))).isTrue();

        holder.release(LockWorld.LOCK);

        assertThat(looks[0]).isGreaterThanOrEqualTo(8);
        assertThat(ClaimFiles.find(disk, LockWorld.LOCK)).isNull();
    }
}
