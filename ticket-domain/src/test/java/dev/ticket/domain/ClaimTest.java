package dev.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
    private static final Instant NOW = Instant.parse("2026-06-05T04:01:04.567890Z");
    private static final ClaimToken TOKEN = ClaimToken.of(new byte[24]);
    private static final ClaimRequest REQUEST =
            ClaimRequest.by(new Author("ada")).withTime(new ClaimTime(Duration.ofMinutes(2)));
    private static final Claim CLAIM = Claim.reserved(new TicketId("T-1"), REQUEST, TOKEN, NOW);

    @Test
    void aClaimHoldsUpToItsEndAndNotAtIt() {
        assertThat(CLAIM.expires()).isEqualTo("2026-06-05T04:03:04.567Z");
        assertThat(CLAIM.isLive(CLAIM.expires().minusMillis(1))).isTrue();
        assertThat(CLAIM.isLive(CLAIM.expires())).isFalse();
    }

    @Test
    void aRenewedClaimEndsSoLongAfterNow() {
        Claim renewed = CLAIM.confirmed().renewed(ClaimTime.parse("1h"), NOW.plusSeconds(60));

        assertThat(renewed.expires()).isEqualTo("2026-06-05T05:02:04.567Z");
        assertThat(renewed.since()).isEqualTo(CLAIM.since());
        assertThat(renewed.stage()).isEqualTo(Claim.Stage.CONFIRMED);
    }

    @Test
    void printingAClaimDoesNotGiveItAway() {
        assertThat(CLAIM.toString()).doesNotContain(TOKEN.value()).contains("T-1", "ada");
    }

    @ParameterizedTest
    @CsvSource({"1s, PT1S", "90 s, PT1M30S", "30m, PT30M", "30 min, PT30M", "2h, PT2H", "7d, PT168H"})
    void numberWithUnitIsRead(String text, Duration duration) {
        assertThat(ClaimTime.parse(text).duration()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "1.5h", "-1m", "30  m", "30M", "0x1h", "9999999999s"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> ClaimTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("for example 30m", "'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0m", "8d", "604801s", "999999999d"})
    void tooShortAndTooLongIsRefused(String text) {
        assertThatThrownBy(() -> ClaimTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a claim holds from 1s to 7d; got '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blank in it 123", "0123456789abcdef\n", "0123456789abcde/"})
    void tokenOfAnotherFormIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> new ClaimToken(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(
                        it -> assertThat(text.isEmpty() || !it.contains(text)).isTrue());
    }

    @Test
    void tokenNeedsEnoughChance() {
        assertThatThrownBy(() -> ClaimToken.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThat(ClaimToken.of(new byte[16]).value()).hasSize(22);
    }

    @Test
    void fingerprintAdmitsItsTokenAndNotItself() {
        ClaimToken fingerprint = TOKEN.fingerprint();

        assertThat(fingerprint.admits(TOKEN)).isTrue();
        assertThat(fingerprint.admits(fingerprint)).isFalse();
        assertThat(fingerprint.admits(ClaimToken.of(new byte[25]))).isFalse();
        assertThat(fingerprint.value()).doesNotContain(TOKEN.value());
    }

    @Test
    void tokenAdmitsItselfAndNotItsFingerprint() {
        assertThat(TOKEN.admits(ClaimToken.of(new byte[24]))).isTrue();
        assertThat(TOKEN.admits(TOKEN.fingerprint())).isFalse();
    }

    @Test
    void claimWithAnotherTokenIsTheSameOtherwise() {
        Claim told = CLAIM.withToken(TOKEN.fingerprint());

        assertThat(told.token()).isEqualTo(TOKEN.fingerprint());
        assertThat(told.withToken(TOKEN)).isEqualTo(CLAIM);
    }
}
