package dev.ticket.interop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** All the shells that the tests take: those found on this machine, and those of containers if there is an engine. */
final class Shells {
    /** Set by whoever knows that there is an engine: a container that is missing then is a failure. */
    private static final boolean REQUIRED = "1".equals(System.getenv("TICKET_REQUIRE_CONTAINERS"));

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
    private static final List<Place> LOCAL = local();
    private static final List<ContainerPlace> CONTAINERS = Settings.SHORT
            ? List.of()
            : List.of(
                    new ContainerPlace("busybox in a container", Images::busybox),
                    new ContainerPlace("Debian in a container", Images::debian));

    private Shells() {}

    /** A shell that may not be to be had; then to ask for it skips the test and says why, or fails it. */
    interface Place {
        Shell shell();
    }

    /** What makes the image of a container. */
    private interface Image {
        Future<String> make() throws IOException, InterruptedException;
    }

    /** Every place, those in containers last. */
    static List<Place> all() {
        List<Place> all = new ArrayList<>(LOCAL);
        all.addAll(CONTAINERS);
        return all;
    }

    /** Where processes race: what one shell of this machine shows the others would, so they take part with {@code -Dlong}. */
    static List<Place> racing() {
        List<Place> racing = new ArrayList<>(Settings.LONG ? LOCAL : LOCAL.subList(0, 1));
        racing.addAll(CONTAINERS);
        return racing;
    }

    static List<ContainerPlace> containers() {
        return CONTAINERS;
    }

    static void close() {
        CONTAINERS.forEach(ContainerPlace::close);
    }

    /**
     * Each shell and each awk at least once, all pairs with {@code -Dlong}; at a glance only dash, and no container. Busybox is
     * taken here if it is not sure to be taken in a container.
     */
    private static List<Place> local() {
        List<Place> places = new ArrayList<>();
        String[][] pairs = Settings.LONG
                ? new String[][] {
                    {"dash", "mawk"},
                    {"dash", "gawk"},
                    {"dash", "busybox awk"},
                    {"bash", "mawk"},
                    {"bash", "gawk"},
                    {"bash", "busybox awk"},
                    {"mksh", "mawk"},
                    {"mksh", "gawk"},
                    {"mksh", "busybox awk"},
                    {"busybox sh", "busybox awk"}
                }
                : new String[][] {
                    {"dash", "mawk"}, {"bash", "gawk"}, {"mksh", "busybox awk"}, {"busybox sh", "busybox awk"}
                };
        for (String[] pair : pairs) {
            places.add(new LocalPlace(pair[0], pair[1]));
        }
        if (REQUIRED && !Settings.LONG) {
            places.remove(places.size() - 1);
        }
        return Settings.SHORT ? places.subList(0, 1) : places;
    }

    /** A shell of this machine. */
    private record LocalPlace(String name, String awk) implements Place {
        @Override
        public Shell shell() {
            String why = name + " or " + awk + " is not on this machine";
            if (!LocalShell.isThere(name) || !LocalShell.isThere(awk)) {
                if (SAID.add(why)) {
                    System.out.println("skipped: all tests with " + this + ": " + why);
                }
                Assumptions.abort(why);
            }
            return LocalShell.of(name, awk);
        }

        @Override
        public String toString() {
            return name + " with " + awk;
        }
    }

    /** A container, which is started when it is first asked for. */
    static final class ContainerPlace implements Place {
        private final String name;
        private final Image image;
        private @Nullable ContainerShell started;
        private @Nullable String missing;

        private ContainerPlace(String name, Image image) {
            this.name = name;
            this.image = image;
        }

        @Override
        public synchronized Shell shell() {
            if (started == null && missing == null) {
                start();
                // Once and for all to see: who is not told looks for the reason in reports.
                Optional.ofNullable(missing)
                        .ifPresent(it -> System.out.println("skipped: all tests with " + name + ": " + it));
            }
            if (missing != null) {
                if (REQUIRED) {
                    throw new AssertionError(name + ": " + missing);
                }
                Assumptions.abort("skipped, " + name + ": " + missing);
            }
            return Objects.requireNonNull(started);
        }

        private void start() {
            try {
                if (!DockerClientFactory.instance().isDockerAvailable()) {
                    missing = "no container engine answers";
                } else {
                    started = ContainerShell.of(name, image.make());
                }
            } catch (Exception e) {
                missing = e.toString();
            }
        }

        private synchronized void close() {
            if (started != null) {
                started.close();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
