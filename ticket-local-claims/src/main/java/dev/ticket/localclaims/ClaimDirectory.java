package dev.ticket.localclaims;

import dev.ticket.domain.TicketId;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The directory that has one directory for each ticket that was ever claimed, named by the hash of its id. */
final class ClaimDirectory {
    private static final int LENGTH = 40;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    private final Path directory;
    private final PrivateFiles files;

    ClaimDirectory(ClaimPlace place) {
        this.directory = place.directory();
        this.files = new PrivateFiles(place.base());
    }

    GenerationFiles of(TicketId ticket) {
        return new GenerationFiles(directory.resolve(name(ticket)), files);
    }

    List<GenerationFiles> all() {
        try {
            return files.names(directory).stream()
                    .filter(it -> NAME.matcher(it).matches())
                    .sorted()
                    .map(it -> new GenerationFiles(directory.resolve(it), files))
                    .toList();
        } catch (IOException e) {
            throw new TicketStorageException(
                    directory.toString(), "the claims can't be read: " + Reason.of(e) + "; mend that", e);
        }
    }

    private static String name(TicketId ticket) {
        return Hash.of(ticket.value(), LENGTH);
    }
}
