package dev.ticket.localclaims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.ClaimRequest;
import dev.ticket.domain.TicketId;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.testkit.ClaimRegistryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract over files, and what only files can be. */
class LocalClaimsTest implements ClaimRegistryContract {
    private static final TicketId ONE = new TicketId("20260605-040104-one");
    private static final TicketId TWO = new TicketId("20260605-040104-two");
    private static final ClaimRequest REQUEST = ClaimRequest.by(Repository.ADA).withWorktree("/wt");

    @TempDir
    private Path directory;

    private final TestClock clock = new TestClock();

    @Override
    public ClaimRegistry emptyRegistry() {
        return LocalClaims.open(Repository.in(directory).root(), clock);
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }

    @Test
    void claimSurvivesItsProcessAndNamesIt() {
        Claim claim = emptyRegistry().take(ONE, REQUEST);

        assertThat(claim.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(claim.host()).isNotBlank();
        assertThat(LocalClaims.open(directory.resolve("work-items"), clock).find(ONE))
                .contains(claim);
    }

    @Test
    void filesAreTheirOwnersAlone() throws IOException {
        emptyRegistry().take(ONE, REQUEST);

        Path claims = directory.resolve(".git/ticket");
        try (Stream<Path> paths = Files.walk(claims)) {
            assertThat(paths)
                    .hasSize(5)
                    .allSatisfy(it -> assertThat(PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(it, LinkOption.NOFOLLOW_LINKS)))
                            .isEqualTo(Files.isDirectory(it) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void lookingMakesNothing() {
        ClaimRegistry claims = emptyRegistry();

        assertThat(claims.find(ONE)).isEmpty();
        assertThat(claims.list()).isEqualTo(new ClaimListing(List.of(), List.of(), List.of()));
        assertThat(directory.resolve(".git/ticket")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "{",
                "[]",
                "{\"ticket\":\"x\"}{}",
                "{\"ticket\":\"20260605-040104-one\",\"token\":\"short\"}",
                "{\"ticket\":\"20260605-040104-one\",\"token\":\"0123456789abcdef\",\"owner\":\"a\",\"stage\":\"x\"}",
                "{\"ticket\":\"20260605-040104-two\"}",
                "{\"ticket\":\"20260605-040104-one\",\"ticket\":\"20260605-040104-one\"}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "\u0000\u00ff"
            })
    void garbageIsReportedWithItsPlaceHidesNobodyAndLetsNobodyIn(String garbage) throws IOException {
        ClaimRegistry claims = emptyRegistry();
        Claim one = claims.take(ONE, REQUEST);
        Claim two = claims.take(TWO, REQUEST);
        Path broken = file(1).resolveSibling("2.json");
        Files.writeString(broken, garbage);

        assertThatExceptionOfType(MalformedTicketException.class)
                .isThrownBy(() -> claims.find(ONE))
                .withMessageContaining(broken.toString());
        assertThatExceptionOfType(MalformedTicketException.class).isThrownBy(() -> claims.take(ONE, REQUEST));
        assertThatExceptionOfType(MalformedTicketException.class)
                .isThrownBy(() -> claims.release(ONE, one.token()))
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("0123456789abcdef"));
        assertThat(claims.list().live()).containsExactly(two);
        assertThat(claims.list().problems())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.path()).startsWith(broken.getParent().toString()));
    }

    @Test
    void fileOfAnySizeIsNotReadWhole() throws IOException {
        ClaimRegistry claims = emptyRegistry();
        claims.take(ONE, REQUEST);
        Files.writeString(file(1).resolveSibling("2.json"), " ".repeat(ClaimFile.MAX_BYTES + 1));

        assertThatExceptionOfType(MalformedTicketException.class)
                .isThrownBy(() -> claims.find(ONE))
                .withMessageContaining("larger than");
    }

    @Test
    void linksInsideAreNotFollowed() throws IOException {
        ClaimRegistry claims = emptyRegistry();
        claims.take(ONE, REQUEST);
        Path claim = file(1);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.move(claim, elsewhere.resolve("1.json"));
        Files.createSymbolicLink(claim, elsewhere.resolve("1.json"));
        assertThatExceptionOfType(TicketStorageException.class).isThrownBy(() -> claims.find(ONE));

        Files.delete(claim);
        Files.delete(claim.getParent());
        Files.createSymbolicLink(claim.getParent(), elsewhere);
        assertThatExceptionOfType(TicketStorageException.class).isThrownBy(() -> claims.find(ONE));
        assertThatExceptionOfType(TicketStorageException.class).isThrownBy(() -> claims.take(ONE, REQUEST));
        assertThat(elsewhere).isDirectoryContaining("glob:**/1.json");
        assertThat(claims.list().problems()).hasSize(1);
    }

    @Test
    void whereNothingMayBeWrittenTheErrorSaysSo() throws IOException {
        ClaimRegistry claims = emptyRegistry();
        Files.writeString(directory.resolve(".git/ticket"), "in the way");

        assertThatExceptionOfType(TicketStorageException.class)
                .isThrownBy(() -> claims.take(ONE, REQUEST))
                .withMessageContaining(".git/ticket");
    }

    @Test
    void whatOthersMayNotReadIsAnErrorAndNoFreeTicket() throws IOException {
        ClaimRegistry claims = emptyRegistry();
        claims.take(ONE, REQUEST);
        Path file = file(1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("this user may read everything").isFalse();

        assertThatExceptionOfType(TicketStorageException.class).isThrownBy(() -> claims.take(ONE, REQUEST));
    }

    private Path file(int generation) throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve(".git/ticket"))) {
            return paths.filter(it -> it.endsWith(generation + ".json"))
                    .filter(it -> read(it).contains(ONE.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
