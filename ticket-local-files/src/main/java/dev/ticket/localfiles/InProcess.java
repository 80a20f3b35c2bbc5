package dev.ticket.localfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The writers of one root within this process: a claim file tells processes apart, not threads (decision 0010).
 *
 * @param lock who holds it may try for the claim file
 * @param abandoned ids of claims that could not be given back: the process lives, and they are dead all the same
 */
record InProcess(ReentrantLock lock, Set<String> abandoned) {
    private static final Map<Path, InProcess> ALL = new ConcurrentHashMap<>();

    static InProcess of(Path realRoot) {
        return ALL.computeIfAbsent(
                realRoot, it -> new InProcess(new ReentrantLock(true), ConcurrentHashMap.newKeySet()));
    }

    /** Gives a claim back; what was done under it is done, whether or not that succeeds. */
    void giveBack(String id, Steps.Attempt release) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                release.make();
                return;
            } catch (IOException e) {
                abandoned.add(id);
            }
        }
    }
}
