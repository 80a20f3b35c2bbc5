package dev.ticket.git;

import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A remote where machines meet, reached as the user's configuration says. Objects that come and go pass through memory: the
 * user's repository gets neither objects nor references, and its hooks have no say.
 */
final class MeetingPlace {
    /** What says how a server is reached; all else of a configuration is about the user's own repository. */
    private static final List<String> SECTIONS = List.of("http", "protocol");

    private final Repository user;
    private final URIish uri;

    private MeetingPlace(Repository user, URIish uri) {
        this.user = user;
        this.uri = uri;
    }

    /**
     * The remote that a name or URL means.
     *
     * @param user the user's repository
     * @param remote the name of a remote in its configuration, a URL, or a path, from the work tree if it is relative
     */
    static MeetingPlace of(Repository user, String remote) {
        try {
            RemoteConfig config = new RemoteConfig(user.getConfig(), remote);
            // Whoever reads at one place and writes at another compares what can't be compared.
            List<URIish> uris = config.getPushURIs().isEmpty() ? config.getURIs() : config.getPushURIs();
            if (!uris.isEmpty()) {
                return new MeetingPlace(user, resolved(user, uris.get(0)));
            }
            if (!remote.isEmpty() && (remote.contains("/") || remote.contains(":"))) {
                return new MeetingPlace(user, resolved(user, new URIish(remote)));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new TicketStorageException(
                    Reason.shown(remote), "is no remote that git can reach: its URL has another form; mend it", e);
        }
        throw new TicketStorageException(
                Reason.shown(remote),
                "there is no remote of that name; add it (git remote add), or name another or a URL",
                null);
    }

    /** A path in a configuration is meant from the work tree. */
    private static URIish resolved(Repository user, URIish uri) {
        boolean isPath = uri.getScheme() == null && uri.getHost() == null && uri.getPath() != null;
        if (!isPath || user.isBare()) {
            return uri;
        }
        Path path = user.getWorkTree().toPath().resolve(uri.getPath()).normalize();
        return uri.setPath(path.toString());
    }

    /** Its URL, without a password. */
    String shown() {
        return uri.toString();
    }

    /** The user's repository, for who the user is. */
    Repository user() {
        return user;
    }

    /** An empty repository in memory, to be closed. */
    InMemoryRepository memory() throws IOException {
        InMemoryRepository memory = new InMemoryRepository.Builder()
                .setRepositoryDescription(new DfsRepositoryDescription("claims"))
                .setFS(FS.DETECTED)
                .build();
        StoredConfig to = memory.getConfig();
        Config from = user.getConfig();
        for (String section : SECTIONS) {
            copy(from, to, section, null);
            from.getSubsections(section).forEach(it -> copy(from, to, section, it));
        }
        return memory;
    }

    private static void copy(Config from, Config to, String section, @Nullable String subsection) {
        for (String name : from.getNames(section, subsection, true)) {
            to.setStringList(section, subsection, name, List.of(from.getStringList(section, subsection, name)));
        }
    }

    /** A way to the remote, to be closed; it gives up when the remote is silent for so many seconds. */
    Transport open(Repository memory, int seconds) throws IOException {
        Transport transport = Transport.open(memory, uri);
        transport.setTimeout(seconds);
        if (transport instanceof TransportHttp) {
            transport.setCredentialsProvider(new NetRCCredentialsProvider());
        }
        return transport;
    }
}
