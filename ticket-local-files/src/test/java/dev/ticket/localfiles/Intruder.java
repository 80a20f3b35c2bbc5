package dev.ticket.localfiles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What may stand in the place of a file or directory of a tracker, and is neither followed nor waited for. */
enum Intruder {
    LINK {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createSymbolicLink(place, twin);
        }
    },
    RELATIVE_LINK {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createSymbolicLink(place, place.getParent().relativize(twin));
        }
    },
    DANGLING_LINK {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createSymbolicLink(place, twin.resolveSibling("nothing"));
        }
    },
    LINK_TO_ITSELF {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createSymbolicLink(place, place.getFileName());
        }
    },
    LINK_TO_DEVICE {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createSymbolicLink(place, Path.of("/dev/zero"));
        }
    },
    DIRECTORY {
        @Override
        void stand(Path place, Path twin) throws IOException {
            Files.createDirectory(place);
        }
    },
    PIPE {
        @Override
        void stand(Path place, Path twin) throws IOException {
            assumeTrue(run("mkfifo", place.toString()), "there is no mkfifo here");
        }
    },
    DEVICE {
        @Override
        void stand(Path place, Path twin) throws IOException {
            assumeTrue(run("mknod", place.toString(), "c", "1", "5"), "this user may make no devices");
        }
    };

    abstract void stand(Path place, Path twin) throws IOException;

    /** Takes a place; what was there before is kept elsewhere. */
    void take(Path place, Path twin, Path elsewhere) throws IOException {
        if (Files.exists(place)) {
            Files.move(place, elsewhere);
        }
        stand(place, twin);
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            return false;
        }
    }
}
