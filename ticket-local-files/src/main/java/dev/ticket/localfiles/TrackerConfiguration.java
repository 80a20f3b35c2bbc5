package dev.ticket.localfiles;

import dev.ticket.domain.Permission;
import dev.ticket.domain.Recording;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.Spelling;
import dev.ticket.domain.WaitTime;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import dev.ticket.ports.MalformedTicketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code ticket.yaml} of a tracker: what it says of limits, waiting, roles, commits and claims. Other keys are not this
 * reader's.
 */
final class TrackerConfiguration {
    static final String FILE = "ticket.yaml";
    private static final int MAX_BYTES = 64 << 10;
    private static final String LIMITS = "limits";
    private static final String LOCK_TIMEOUT = "lock_timeout";
    private static final String ROLES = "roles";
    private static final String COMMIT = "commit";
    private static final String CLAIMS = "claims";
    private static final String REMOTE = "remote";

    private final String text;

    private TrackerConfiguration(String text) {
        this.text = text;
    }

    /**
     * The options of a tracker: what its file says, and the defaults for what it does not.
     *
     * @throws MalformedTicketException if there is a file that can't be understood
     */
    static LocalTicketsOptions read(TrackerRoot root) {
        Path file = root.real().resolve(FILE);
        TrackerFiles files = new TrackerFiles(root, OpenatDisk.of(root.real()));
        if (!files.exists(file)) {
            return LocalTicketsOptions.defaults();
        }
        String shown = root.shown(file);
        String text = files.text(file, MAX_BYTES);
        try {
            return new TrackerConfiguration(text).options();
        } catch (HeadException e) {
            throw ItemReader.malformed(shown, text, e);
        }
    }

    private LocalTicketsOptions options() {
        LocalTicketsOptions options = LocalTicketsOptions.defaults();
        for (Entry entry : unique(YamlHead.mapping(text, 0, text.length()))) {
            if (entry.key().equals(LIMITS)) {
                options = options.withLimits(limits(entry));
            } else if (entry.key().equals(LOCK_TIMEOUT)) {
                options = options.withLockTimeout(lockTimeout(entry));
            } else if (entry.key().equals(ROLES)) {
                options = options.withRoles(roles(entry));
            } else if (entry.key().equals(COMMIT)) {
                options = options.withRecording(recording(entry));
            } else if (entry.key().equals(CLAIMS)) {
                options = options.withClaimsRemote(remote(entry));
            }
        }
        return options;
    }

    private Limits limits(Entry all) {
        Limits limits = Limits.defaults();
        for (Entry entry : below(all)) {
            limits = with(limits, entry);
        }
        return limits;
    }

    private Roles roles(Entry all) {
        Roles roles = Roles.standard();
        for (Entry entry : below(all)) {
            try {
                roles = roles.with(role(entry));
            } catch (IllegalArgumentException e) {
                throw new HeadException(entry.start(), "role '" + Excerpt.of(entry.key()) + "': " + e.getMessage());
            }
        }
        return roles;
    }

    private static Role role(Entry entry) {
        if (entry.form() != Form.LIST) {
            throw new IllegalArgumentException("needs a list of permissions, for example [read, comment]");
        }
        return new Role(
                entry.key(), entry.texts().stream().map(Permission::parse).toList());
    }

    /** The keys and values that stand below a key. */
    private List<Entry> below(Entry all) {
        if (all.isNull()) {
            return List.of();
        }
        int line = text.lastIndexOf('\n', all.valueStart()) + 1;
        return unique(YamlHead.mapping(text, Math.max(line, all.colon() + 1), all.valueEnd()));
    }

    private static Limits with(Limits limits, Entry entry) {
        LimitSetting setting =
                LimitSetting.named(entry.key()).orElseThrow(() -> new HeadException(entry.start(), unknown(entry)));
        try {
            return setting.set(limits, scalar(entry));
        } catch (IllegalArgumentException e) {
            throw bad(entry, e);
        }
    }

    /** What stands below {@code claims}; the one key there is. */
    private @Nullable String remote(Entry claims) {
        String remote = null;
        for (Entry entry : below(claims)) {
            if (!entry.key().equals(REMOTE)) {
                throw new HeadException(
                        entry.start(),
                        "claims have no '" + Excerpt.of(entry.key()) + "'; the key is '" + REMOTE
                                + "', with the name of a git remote");
            }
            try {
                remote = scalar(entry);
            } catch (IllegalArgumentException e) {
                throw bad(entry, e);
            }
        }
        return remote;
    }

    private static Recording recording(Entry entry) {
        try {
            return Recording.parse(scalar(entry));
        } catch (IllegalArgumentException e) {
            throw bad(entry, e);
        }
    }

    private static Duration lockTimeout(Entry entry) {
        try {
            return WaitTime.parse(scalar(entry)).duration();
        } catch (IllegalArgumentException e) {
            throw bad(entry, e);
        }
    }

    private static String scalar(Entry entry) {
        if (entry.form() != Form.PLAIN && entry.form() != Form.QUOTED) {
            throw new IllegalArgumentException("needs one value, got '" + Excerpt.of(entry.onlyText()) + "'");
        }
        return entry.onlyText();
    }

    private static HeadException bad(Entry entry, IllegalArgumentException problem) {
        return new HeadException(entry.start(), "'" + entry.key() + "' " + problem.getMessage());
    }

    private static String unknown(Entry entry) {
        List<String> similar = Spelling.similar(entry.key(), LimitSetting.names());
        String advice = similar.isEmpty()
                ? "the limits are " + String.join(", ", LimitSetting.names())
                : "did you mean '" + String.join("' or '", similar) + "'?";
        return "there is no limit '" + Excerpt.of(entry.key()) + "'; " + advice;
    }

    private static List<Entry> unique(List<Entry> entries) {
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            if (!keys.add(entry.key())) {
                throw new HeadException(
                        entry.start(), "has '" + Excerpt.of(entry.key()) + "' twice; remove one of them");
            }
        }
        return entries;
    }
}
