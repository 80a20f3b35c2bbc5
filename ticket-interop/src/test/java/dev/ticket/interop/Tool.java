package dev.ticket.interop;

import java.nio.file.Path;

/** One of the tools that work on the same files. */
interface Tool {
    String name();

    /** Runs a call in a directory, on the tracker {@code work-items} there. */
    Outcome run(Path directory, Call call);

    /** Where the tracker is. */
    static Path root(Path directory) {
        return directory.resolve("work-items");
    }
}
