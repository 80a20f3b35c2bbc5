package dev.ticket.localclaims;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The states of one claim, in a directory of its own: {@code 1.json}, {@code 2.json} and so on. The highest is the present
 * one. To go on from it is to make the next one, by link(2) of a file that is complete and synced: it fails where there is one
 * already, so of many who go on from the same state one does. A process that dies leaves a whole state or none.
 *
 * <p>Old states are removed, never the last {@link #KEPT}, so numbers never fall back, and one listing of the directory never
 * sees only what is being removed. Whoever was held up for long may make a state again that was removed. That is why the maker
 * looks once more: one so far behind the highest that it may have been removed before was no state.
 */
final class GenerationFiles {
    private static final int KEPT = 64;
    private static final Duration TEMPORARY = Duration.ofHours(1);
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})\\.json");

    private final Path directory;
    private final PrivateFiles files;

    GenerationFiles(Path directory, PrivateFiles files) {
        this.directory = directory;
        this.files = files;
    }

    Path directory() {
        return directory;
    }

    String shown() {
        return directory.toString();
    }

    String shown(long number) {
        return file(number).toString();
    }

    /** The present state, or null if there never was one. */
    @Nullable
    Generation last() throws IOException {
        for (int attempt = 0; ; attempt++) {
            long highest = highest();
            if (highest == 0) {
                return null;
            }
            try {
                return new Generation(highest, files.read(file(highest), ClaimFile.MAX_BYTES + 1));
            } catch (NoSuchFileException e) {
                // It was removed since: others have gone on several times.
                if (attempt == KEPT) {
                    throw e;
                }
            }
        }
    }

    /** Whether the state was made, others may have gone on from it since; false if somebody else was faster. */
    boolean add(long number, byte[] content) throws IOException {
        files.makeDirectories(directory);
        Path whole = files.createTemporary(directory, content);
        try {
            Files.createLink(file(number), whole);
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(whole);
        }
        long highest = highest();
        files.sync(directory);
        if (highest >= number + KEPT) {
            return false;
        }
        tidy(highest);
        return true;
    }

    private long highest() throws IOException {
        long highest = 0;
        for (String name : files.names(directory)) {
            highest = Math.max(highest, number(name));
        }
        return highest;
    }

    /** What can't be removed stays, and harms nobody. */
    private void tidy(long present) {
        try {
            for (String name : files.names(directory)) {
                long number = number(name);
                if (number > 0 && number <= present - KEPT || isLeftOver(name)) {
                    Files.deleteIfExists(directory.resolve(name));
                }
            }
        } catch (IOException e) {
            // Whoever goes on next tries again.
        }
    }

    /** Whether it is a file that somebody died over. */
    private boolean isLeftOver(String name) throws IOException {
        return name.startsWith(PrivateFiles.TEMPORARY)
                && files.changed(directory.resolve(name)).isBefore(Instant.now().minus(TEMPORARY));
    }

    private Path file(long number) {
        return directory.resolve(number + ".json");
    }

    private static long number(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
