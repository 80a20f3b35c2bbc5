package dev.ticket.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop of an orchestrator in {@code docs/lifecycle.md}, run by a shell over a program that only says what it was asked. */
class OrchestratorLoopTest {
    private static final String LOOP = Page.of("docs/lifecycle.md").blocks("sh").get(0);

    @TempDir
    Path directory;

    private record Run(int exit, String calls) {}

    /** Runs the loop over two tickets, with what {@code ticket complete} and {@code work} do, and how {@code next} ends. */
    private Run run(String complete, String work, int end) throws IOException, InterruptedException {
        Path calls = directory.resolve("calls");
        String script = """
                ticket() {
                  echo "$*" >>calls
                  case $1 in
                    next)
                      i=$(grep -c '^next' calls)
                      [ "$i" -le 2 ] || return %d
                      printf 'T-%%s\\ttoken-%%s\\n' "$i" "$i" ;;
                    complete) %s ;;
                  esac
                }
                work() {
                  echo "work $*" >>calls
                  %s
                }
                """.formatted(end, complete, work);
        Process shell = new ProcessBuilder("sh", "-c", script + LOOP)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as("the loop ends").isTrue();
        return new Run(shell.exitValue(), Files.readString(calls, StandardCharsets.UTF_8));
    }

    @Test
    void everyTicketIsWorkedOnAndCompletedWithItsTokenUntilThereIsNone() throws Exception {
        assertThat(run(":", ":", 3)).isEqualTo(new Run(0, """
                next --accept --ttl 1h
                work T-1 token-1
                complete T-1 --token token-1
                next --accept --ttl 1h
                work T-2 token-2
                complete T-2 --token token-2
                next --accept --ttl 1h
                """));
    }

    @Test
    void workThatFailsIsRecordedAndTheLoopGoesOn() throws Exception {
        assertThat(run(":", "[ \"$1\" != T-1 ]", 3)).isEqualTo(new Run(0, """
                next --accept --ttl 1h
                work T-1 token-1
                fail T-1 --reason See its thread.
                next --accept --ttl 1h
                work T-2 token-2
                complete T-2 --token token-2
                next --accept --ttl 1h
                """));
    }

    @Test
    void completionThatIsRefusedEndsTheLoopAsItsFailure() throws Exception {
        assertThat(run("return 5", ":", 3)).isEqualTo(new Run(5, """
                next --accept --ttl 1h
                work T-1 token-1
                complete T-1 --token token-1
                """));
    }

    @Test
    void trackerThatFailsIsNoEmptyQueue() throws Exception {
        assertThat(run(":", ":", 10).exit()).isEqualTo(10);
    }
}
