package dev.ticket.git;

import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MergeSetup;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/**
 * The merge driver: what it is, in the repository's configuration, which git never copies to another clone; and which files it
 * is for, in the tracker's {@code .gitattributes}, which is committed. Where the first is missing git merges as ever.
 */
final class MergeDriver implements MergeSetup {
    private static final String MERGE = "merge";
    private static final String NAME = "ticket";
    private static final String DRIVER = "driver";
    private static final String SAYS = "name";

    private final Repository repository;
    private final Path root;

    MergeDriver(Repository repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    @Override
    public List<String> install(String program) {
        List<String> changed = new ArrayList<>();
        try {
            String line = command(program);
            StoredConfig config = fresh();
            if (!line.equals(config.getString(MERGE, NAME, DRIVER))) {
                config.setString(MERGE, NAME, SAYS, "tickets, event by event and field by field");
                config.setString(MERGE, NAME, DRIVER, line);
                config.save();
                changed.add("set merge.ticket.driver in the repository's configuration");
            }
            if (new Attributes(root).add()) {
                changed.add("named the files of tickets in " + shown());
            }
        } catch (IOException | ConfigInvalidException e) {
            throw failed(e);
        }
        return changed;
    }

    @Override
    public List<String> uninstall() {
        List<String> changed = new ArrayList<>();
        try {
            StoredConfig config = fresh();
            if (config.getSubsections(MERGE).contains(NAME)) {
                config.unsetSection(MERGE, NAME);
                config.save();
                changed.add("removed merge.ticket from the repository's configuration");
            }
            if (new Attributes(root).remove()) {
                changed.add("removed the files of tickets from " + shown());
            }
        } catch (IOException | ConfigInvalidException e) {
            throw failed(e);
        }
        return changed;
    }

    /** Git hands the line to a shell: quotes keep blanks in the program's path together, and nothing else may be in there. */
    private static String command(String program) {
        if (program.isBlank() || program.chars().anyMatch(c -> c < ' ' || "'\"\\$`%\u007f".indexOf(c) >= 0)) {
            throw new InvalidRequestException(
                    "program",
                    "a shell would take '" + Reason.shown(program) + "' apart; name a path without quotes, $ and %");
        }
        String called = program.indexOf(' ') < 0 ? program : "'" + program + "'";
        return called + " merge-driver %O %A %B %P";
    }

    private StoredConfig fresh() throws IOException, ConfigInvalidException {
        StoredConfig config = repository.getConfig();
        config.load();
        return config;
    }

    private String shown() {
        return repository
                .getWorkTree()
                .toPath()
                .relativize(root.resolve(Attributes.FILE))
                .toString();
    }

    private TicketStorageException failed(Exception e) {
        return new TicketStorageException(
                shown(),
                "the merge driver can't be set up or removed: " + Reason.of(e) + "; mend that and try again",
                e);
    }
}
