package dev.ticket.localfiles;

import java.nio.file.Path;

/**
 * The directory {@code .ticket} in a root: what those who write on this machine tell each other. Nothing in it is data, and
 * git never sees it. The files and their use are described in {@code docs/durability.md}.
 *
 * @param path where it is
 */
record ControlDirectory(Path path) {
    static final String NAME = ".ticket";

    static ControlDirectory of(TrackerRoot root) {
        return new ControlDirectory(root.real().resolve(NAME));
    }

    /** Keeps the directory out of git. */
    Path gitignore() {
        return path.resolve(".gitignore");
    }

    /** Where processes of this machine stand in line. */
    Path writers() {
        return path.resolve("writers");
    }

    /** Who holds it is the only writer. */
    Path lock() {
        return path.resolve("lock");
    }

    /** What somebody who wants the lock, or holds it, says of himself. */
    Path claim(String id) {
        return path.resolve("claim-" + id);
    }

    /**
     * Who holds it may remove a claim, and nobody else: the lock's at depth 0, at depth 1 that of somebody who died while he
     * removed the lock's, and so on.
     */
    Path removal(String id, int depth) {
        return path.resolve("remove-" + id + "-" + depth);
    }

    /** What a change that is not finished is undone by. */
    Path journal() {
        return path.resolve("journal");
    }

    /** Where a file is kept that nobody finished. */
    Path lostAndFound(String name) {
        return path.resolve("lost-found").resolve(name);
    }

    /** A file as it was before the step of a change. */
    Path before(String change, int step) {
        return path.resolve("before-" + change + "-" + step);
    }
}
