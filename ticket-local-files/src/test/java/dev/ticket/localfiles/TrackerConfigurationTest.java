package dev.ticket.localfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticket.domain.NewTicket;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file {@code ticket.yaml} in the root of a tracker. */
class TrackerConfigurationTest {
    @TempDir
    private Path directory;

    private TrackerFixture tracker;

    @BeforeEach
    void open() {
        tracker = new TrackerFixture(directory);
    }

    private LocalTicketsOptions read(String text) {
        tracker.write("ticket.yaml", text);
        return LocalTicketsOptions.read(tracker.root);
    }

    private void isMalformed(String text, int line, String... says) {
        tracker.write("ticket.yaml", text);
        assertThatThrownBy(() -> LocalTickets.open(tracker.root))
                .isInstanceOfSatisfying(MalformedTicketException.class, it -> {
                    assertThat(it.path())
                            .isEqualTo(tracker.root.resolve("ticket.yaml").toString());
                    assertThat(it.line()).isEqualTo(line);
                    assertThat(it.problem()).contains(says).hasSizeLessThan(400);
                });
    }

    @Test
    void everythingThatCanBeSetIsRead() {
        LocalTicketsOptions options = read("""
            # What this project takes in.
            limits:
              body: 1 KiB
              field: 512
              item: 2 MiB
              thread: 1 GiB
              events: 2147483647

              artifact: 7 B   # tiny
              artifacts: '10'
              diagnostics: 20
            # not indented
              diagnostic_chars: 300
            lock_timeout: 500 ms
            """);

        assertThat(options.limits())
                .isEqualTo(new Limits(1 << 10, 512, 2 << 20, 1 << 30, Integer.MAX_VALUE, 7, 10, 20, 300));
        assertThat(options.lockTimeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void limitsMayStandInBraces() {
        assertThat(read("{limits: {body: 2, events: 3}, other: [x]}").limits())
                .isEqualTo(Limits.defaults().withBodyBytes(2).withEvents(3));
        assertThat(read("limits:\n  {body: 4KiB}\r\n").limits().bodyBytes()).isEqualTo(4096);
    }

    @Test
    void noFileMeansTheDefaults() {
        LocalTicketsOptions options = LocalTicketsOptions.read(tracker.root);

        assertThat(options.limits()).isEqualTo(Limits.defaults());
        assertThat(options.lockTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "\uFEFF",
                "limits:\n",
                "limits: {}\n",
                "limits: null\nroles: {}\n",
                "people:\n  ada: [reviewer, {deep: [1, 2]}]\nnotes: |\n  some text\n  limits: x\n"
            })
    void whatNobodyHereKnowsIsLeftAlone(String text) {
        assertThat(read(text).limits()).isEqualTo(Limits.defaults());
    }

    @Test
    void whatTheCallerNamesWinsOverTheFile() {
        tracker.write("ticket.yaml", "limits: {body: 1, field: 5}\nlock_timeout: 1 s\n");
        LocalTicketsOptions file = LocalTicketsOptions.read(tracker.root);

        LocalTicketsOptions options =
                file.withLockTimeout(Duration.ZERO).withLimits(file.limits().withBodyBytes(2));

        assertThat(options.lockTimeout()).isZero();
        assertThat(options.limits())
                .isEqualTo(Limits.defaults().withBodyBytes(2).withFieldBytes(5));
    }

    @Test
    void theFileHoldsForWhoeverOpensTheTrackerWithoutOptions() {
        tracker.write("ticket.yaml", "limits: {field: 5 B}\n");
        NewTicket ticket = NewTicket.titled("Six by", TrackerFixture.ADA);

        assertThatThrownBy(() -> LocalTickets.open(tracker.root).create(ticket))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("limit 'field' of 5");
        assertThatThrownBy(() -> LocalTickets.init(tracker.root).create(ticket))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(LocalTickets.open(tracker.root, LocalTicketsOptions.defaults())
                        .create(ticket)
                        .events())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "body: 4 MB            | 'body' needs a whole number of bytes, or one with B, KiB, MiB or GiB",
                "body: 4 MB            | got '4 MB'",
                "body: 4 mib           | got '4 mib'",
                "body: 0               | from 1 B to 1 GiB, for example 4 MiB; got '0'",
                "body: -1              | got '-1'",
                "body: 1.5 MiB         | got '1.5 MiB'",
                "body: 1_000           | got '1_000'",
                "body: 1025 MiB        | from 1 B to 1 GiB",
                "body: 9999999999 GiB  | from 1 B to 1 GiB",
                "body: 99999999999999999999 | from 1 B to 1 GiB",
                "body:                 | got ''",
                "body: [1]             | needs one value, got '1'",
                "body: {a: b}          | needs one value, got '{a: b}'",
                "events: 5 KiB         | 'events' needs a whole number from 1 to 2147483647, for example 1000; got '5"
                        + " KiB'",
                "events: 0             | needs a whole number from 1",
                "events: 2147483648    | needs a whole number from 1",
                "evnets: 5             | there is no limit 'evnets'; did you mean 'events'?",
                "artefact: 5           | did you mean 'artifact'",
                "zzz: 5                | there is no limit 'zzz'; the limits are body, field, item, thread, events,",
            })
    void aLimitThatIsNoneIsNamedWithItsLineAndTheCure(String line, String says) {
        isMalformed("other: x\nlimits:\n  field: 5\n  " + line + "\nlock_timeout: 1 s\n", 4, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "lock_timeout: 10     | 'lock_timeout' needs a whole number with ms, s or min, for example 30s, or 0;"
                        + " got '10'",
                "lock_timeout: 2 days | got '2 days'",
                "lock_timeout: 25 h   | got '25 h'",
                "lock_timeout: 1441 min | more than a day",
                "lock_timeout:        | got ''",
                "lock_timeout: [1 s]  | needs one value",
                "other: a             | has 'other' twice; remove one of them",
                "limits: 5            | must be plain YAML",
                "limits: [a]          | must be plain YAML",
                "limits: {body: 1, body: 2} | has 'body' twice",
                "x: *unknown          | plain YAML, one 'key: value' a line, without anchors, aliases and tags",
                "x: !!java.net.URL [] | without anchors, aliases and tags",
                "x: \"never closed    | is no YAML",
                "$\tx: 1$             | is no YAML",
            })
    void aFileThatSaysNothingSensibleIsNamedWithTheCure(String line, String says) {
        tracker.write("ticket.yaml", "other: x\n" + line + "\n");

        assertThatThrownBy(() -> LocalTicketsOptions.read(tracker.root))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContainingAll("ticket.yaml:", says);
    }

    @Test
    void theLineOfASyntaxErrorIsNamed() {
        isMalformed("other: x\ncommit: y\nlimits: {body: 1\n  field: ]\n", 4, "is no YAML");
    }

    @Test
    void aliasesThatGrowAreATrap() {
        isMalformed("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", 2, "anchors and aliases; write the values out");
    }

    @Test
    void deepNestingIsATrapToo() {
        isMalformed("a: " + "[".repeat(30_000) + "\n", 1, "nested more than 16 levels deep");
    }

    @Test
    void aFileOfTheLargestSizeIsReadAndALargerOneIsNot() {
        assertThat(read("#".repeat(65_535) + "\n").limits()).isEqualTo(Limits.defaults());
        isMalformed("#".repeat(65_536) + "\n", 0, "is 65537 bytes large, more than the 65536");
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path outside = Files.writeString(directory.resolve("outside.yaml"), "limits: {body: 1}\n");
        Files.createSymbolicLink(tracker.root.resolve("ticket.yaml"), outside);

        assertThatThrownBy(() -> LocalTickets.open(tracker.root))
                .isInstanceOf(MalformedTicketException.class)
                .hasMessageContaining("is no regular file");
    }

    @Test
    void aHugeKeyOrValueIsNotRepeated() {
        isMalformed("limits:\n  body: " + "1".repeat(50_000) + "\n", 2, "111...'");
        isMalformed("limits:\n  ? " + "k".repeat(50_000) + "\n  : 1\n", 2, "kkk...'");
    }

    @Test
    void remoteOfTheClaimsIsRead() {
        assertThat(read("claims:\n  remote: origin\n").claimsRemote()).isEqualTo("origin");
        assertThat(read("claims: {remote: 'ssh://git@git.example.org/tickets.git'}\n")
                        .claimsRemote())
                .isEqualTo("ssh://git@git.example.org/tickets.git");
        assertThat(read("claims:\n").claimsRemote()).isNull();
    }

    @Test
    void claimsHaveNoOtherKey() {
        isMalformed("claims:\n  remotes: origin\n", 2, "'remotes'", "the key is 'remote'");
    }
}
