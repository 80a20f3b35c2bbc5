package dev.ticket.interop;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.GenericContainer;

/**
 * The shell of a container that lives as long as the tests. It reads from a pipe which scripts to run, and sees the workplace
 * under the same name as this machine. With the last who can write to that pipe it ends, also if the tests are killed.
 */
final class ContainerShell implements Shell, AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String LOOP = "mkfifo \"$0/orders\" && : >\"$0/ready\" && exec 3<\"$0/orders\" && "
            + "while IFS= read -r run <&3; do { sh \"$run\" </dev/null; echo $? >\"${run%/*}/exit\"; } 3<&- & done";

    private final String name;
    private final GenericContainer<?> container;
    private final RandomAccessFile orders;

    private ContainerShell(String name, GenericContainer<?> container, RandomAccessFile orders) {
        this.name = name;
        this.container = container;
        this.orders = orders;
    }

    static ContainerShell of(String name, Future<String> image) throws Exception {
        Path own = Workplace.directory("container");
        String base = Workplace.base().toString();
        // As the user of the tests: what root would make there, nobody else could remove.
        String user = Files.getAttribute(own, "unix:uid") + ":" + Files.getAttribute(own, "unix:gid");
        GenericContainer<?> container = new GenericContainer<>(image)
                // The library's own way to share a directory looks for a way round by an image that it pulls.
                .withCreateContainerCmdModifier(it -> {
                    Optional.ofNullable(it.getHostConfig())
                            .orElseThrow()
                            .withBinds(new Bind(base, new Volume(base)))
                            .withInit(false);
                    it.withUser(user).withEntrypoint("/bin/sh", "-c", LOOP, own.toString());
                })
                .withNetworkMode("none");
        container.start();
        await(own.resolve("ready"), container);
        // For reading as well: to open it for writing alone would wait for a reader without a bound.
        return new ContainerShell(
                name, container, new RandomAccessFile(own.resolve("orders").toFile(), "rw"));
    }

    private static void await(Path ready, GenericContainer<?> container) {
        long latest = System.nanoTime() + BOUND.toNanos();
        while (!Files.exists(ready)) {
            if (System.nanoTime() > latest || !container.isRunning()) {
                throw new IllegalStateException("the container does not get ready: " + container.getLogs());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> interpreter() {
        return List.of("sh");
    }

    @Override
    public String path() {
        return "/usr/local/bin:/usr/bin:/bin";
    }

    @Override
    public boolean searchesPath() {
        return !name.contains("busybox");
    }

    @Override
    public Job start(Program program) {
        return Job.start(program, path(), script -> {
            // Lines that are written at once do not mix, and are shorter than what a pipe takes at once.
            orders.write((script + "\n").getBytes(StandardCharsets.UTF_8));
            return files -> exit(files.resolve("exit"));
        });
    }

    private static OptionalInt exit(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.endsWith("\n") ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            container.stop();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
