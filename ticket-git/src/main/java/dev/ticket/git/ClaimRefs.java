package dev.ticket.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.jspecify.annotations.Nullable;

/**
 * The references of claims on a remote. Each points to a commit without parents or files, whose message is the claim. It is
 * changed only from what was seen: the remote compares and sets. An {@link IOException} means that the remote did not answer;
 * after a change nobody knows by that whether it was made.
 */
final class ClaimRefs {
    /** Many times what the longest claim takes. */
    private static final int MAX_BYTES = 65_536;

    private final MeetingPlace place;
    private final int seconds;

    /**
     * The claims on a remote.
     *
     * @param place the remote
     * @param seconds how long it may be silent
     */
    ClaimRefs(MeetingPlace place, int seconds) {
        this.place = place;
        this.seconds = seconds;
    }

    String shown() {
        return place.shown();
    }

    /** The reference of that name, or null if there is none. */
    @Nullable
    ClaimRef find(String name) throws IOException {
        return read(new RefSpec(name)).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    List<ClaimRef> list() throws IOException {
        return read(new RefSpec(ClaimRef.PREFIX + "*:" + ClaimRef.PREFIX + "*"));
    }

    private List<ClaimRef> read(RefSpec spec) throws IOException {
        try (InMemoryRepository memory = place.memory();
                Transport transport = place.open(memory, seconds);
                FetchConnection remote = transport.openFetch(List.of(spec))) {
            requireGit(transport, remote);
            List<Ref> wanted = remote.getRefs().stream()
                    .filter(it -> it.getName().startsWith(ClaimRef.PREFIX) && spec.matchSource(it))
                    .toList();
            if (!wanted.isEmpty()) {
                remote.fetch(NullProgressMonitor.INSTANCE, wanted, Set.of());
            }
            List<ClaimRef> found = new ArrayList<>();
            try (ObjectReader reader = memory.newObjectReader()) {
                for (Ref ref : wanted) {
                    ObjectId id = Objects.requireNonNull(ref.getObjectId());
                    found.add(new ClaimRef(ref.getName(), id, message(reader, id)));
                }
            }
            return found;
        }
    }

    /** An answer that was cut can look like that of a web server with files, which would then have no references. */
    private static void requireGit(Transport transport, FetchConnection remote) throws IOException {
        if (transport instanceof TransportHttp && !(remote instanceof BasePackFetchConnection)) {
            throw new IOException("it did not answer as a git server does");
        }
    }

    private static @Nullable String message(ObjectReader reader, ObjectId id) throws IOException {
        ObjectLoader loader = reader.open(id);
        boolean isFit = loader.getType() == Constants.OBJ_COMMIT && loader.getSize() <= MAX_BYTES;
        return isFit ? RevCommit.parse(loader.getBytes()).getFullMessage() : null;
    }

    /**
     * Changes a reference if it still is as it was seen.
     *
     * @param name its name
     * @param seen what it pointed to, or null if there was none
     * @param message the message of the commit that it shall point to, or null to remove it
     */
    Answer change(String name, @Nullable ObjectId seen, @Nullable String message) throws IOException {
        try (InMemoryRepository memory = place.memory();
                Transport transport = place.open(memory, seconds)) {
            ObjectId next = message == null ? ObjectId.zeroId() : commit(memory, message);
            ObjectId expected = seen == null ? ObjectId.zeroId() : seen;
            // Forced, as no claim descends from another; what is expected is compared all the same.
            RemoteRefUpdate update = new RemoteRefUpdate(memory, (String) null, next, name, true, null, expected);
            PushResult result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            return answer(update, result);
        }
    }

    private ObjectId commit(Repository memory, String message) throws IOException {
        PersonIdent user = new PersonIdent(place.user());
        try (ObjectInserter inserter = memory.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(Constants.OBJ_TREE, new byte[0]));
            commit.setAuthor(user);
            commit.setCommitter(user);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private static Answer answer(RemoteRefUpdate update, PushResult result) throws IOException {
        String words = update.getMessage() == null ? "" : update.getMessage();
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> Answer.done();
            case NON_EXISTING, REJECTED_REMOTE_CHANGED -> Answer.lost();
            case REJECTED_OTHER_REASON -> Answer.refused(words + " " + result.getMessages());
            case REJECTED_NODELETE -> Answer.refused("references may not be removed");
            case REJECTED_NONFASTFORWARD -> Answer.refused("references may only go forward");
            case NOT_ATTEMPTED, AWAITING_REPORT -> throw new IOException("the remote did not say what it did");
        };
    }
}
