package dev.ticket.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Userlands for containers: pulled where that is possible, else made of what is on this machine. */
final class Images {
    private static final int PULL_SECONDS = 60;
    /** All that the script calls, the shell and the awk among them. */
    private static final List<String> PACKAGES =
            List.of("base-files", "dash", "mawk", "sed", "coreutils", "grep", "diffutils", "findutils", "procps");
    /** What these need. Named, as to follow dependencies is apt's work. */
    private static final List<String> LIBRARIES =
            List.of("libc6", "libselinux1", "libpcre2-8-0", "libacl1", "libattr1", "libgmp10", "libproc2-0", "libssl3");

    private static final String NO_NEED = "^/usr/share/.*|^/etc/.*|.*/gconv/.*|^/usr/lib/.*/security/.*|/.*/systemd/.*";

    private Images() {}

    /** Nothing but busybox, all of its commands under their names. */
    static Future<String> busybox() throws IOException, InterruptedException {
        Path busybox = LocalShell.find("busybox");
        if (busybox == null || run("ldd", busybox.toString()).contains("=>")) {
            return pulled("busybox", "latest", "no busybox that needs no libraries (package busybox-static)");
        }
        return new ImageFromDockerfile()
                .withFileFromPath("busybox", busybox)
                .withFileFromString(
                        "Dockerfile",
                        "FROM scratch\nCOPY busybox /bin/busybox\n"
                                + "RUN [\"/bin/busybox\", \"--install\", \"-s\", \"/bin\"]\n"
                                + "RUN mkdir -p /tmp /proc && chmod 755 /bin/busybox\n");
    }

    /** Debian: the packages that the script needs. */
    static Future<String> debian() throws IOException, InterruptedException {
        if (LocalShell.find("dpkg-query") == null) {
            return pulled("debian", "stable-slim", "this is no Debian whose packages could be taken");
        }
        Path root = Workplace.directory("debian");
        for (String link : List.of("bin", "sbin", "lib", "lib64")) {
            Files.createDirectories(root.resolve("usr").resolve(link));
            Files.createSymbolicLink(root.resolve(link), Path.of("usr", link));
        }
        Files.createDirectories(root.resolve("tmp"));
        for (Path file : packaged()) {
            Path copy = root.resolve("." + file).normalize();
            Files.createDirectories(copy.getParent());
            if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        link(root.resolve("usr/bin/sh"), "dash");
        link(root.resolve("usr/bin/awk"), "mawk");
        Path packed = Workplace.directory("image").resolve("root.tar");
        run("tar", "-C", root.toString(), "-cf", packed.toString(), ".");
        return new ImageFromDockerfile()
                .withFileFromPath("root.tar", packed)
                .withFileFromString(
                        "Dockerfile",
                        "FROM scratch\nADD root.tar /\nRUN [\"/bin/sh\", \"-c\", \"awk 'BEGIN { exit 0 }'\"]\n");
    }

    private static void link(Path link, String target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(target));
    }

    /** The files of these packages, where they really are: some lie in a directory that is a link by now. */
    private static Set<Path> packaged() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("dpkg-query", "-L"));
        command.addAll(PACKAGES);
        command.addAll(LIBRARIES);
        Set<Path> files = new LinkedHashSet<>();
        for (String line : run(command.toArray(String[]::new)).split("\n", -1)) {
            Path file = Path.of(line);
            if (line.startsWith("/")
                    && !line.matches(NO_NEED)
                    && (Files.isRegularFile(file) || Files.isSymbolicLink(file))
                    && !Files.isDirectory(file)) {
                files.add(file.getParent().toRealPath().resolve(file.getFileName()));
            }
        }
        return files;
    }

    private static Future<String> pulled(String name, String tag, String why) throws InterruptedException {
        try {
            if (!DockerClientFactory.instance()
                    .client()
                    .pullImageCmd(name)
                    .withTag(tag)
                    .start()
                    .awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it takes longer than " + PULL_SECONDS + " s");
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(why + ", and " + name + " can't be pulled: " + e.getMessage(), e);
        }
        return CompletableFuture.completedFuture(name + ":" + tag);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = Outcome.text(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return out;
    }
}
