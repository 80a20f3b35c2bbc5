package dev.ticket.localfiles;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault that can be planted in a sound tracker.
 *
 * @param code what a doctor calls it
 * @param name what is wrong
 * @param path where it is found, below the root
 * @param line on which line, or null if it is about a whole file
 * @param mended whether a repair mends it
 * @param plant plants it
 */
record Fault(
        String code, String name, String path, @Nullable Integer line, boolean mended, Consumer<Ground> plant) {
    static Fault left(String code, String name, String path, @Nullable Integer line, Consumer<Ground> plant) {
        return new Fault(code, name, path, line, false, plant);
    }

    static Fault mended(String code, String name, String path, @Nullable Integer line, Consumer<Ground> plant) {
        return new Fault(code, name, path, line, true, plant);
    }

    static List<Fault> all() {
        return Stream.of(PlaceFaults.all(), HeadFaults.all(), ThreadFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return code + ": " + name;
    }
}
