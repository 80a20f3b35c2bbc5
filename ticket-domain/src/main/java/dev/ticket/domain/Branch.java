package dev.ticket.domain;

import java.util.List;

/**
 * A branch, and the commit that it is at.
 *
 * @param ref its full name: {@code refs/heads/main}, or {@code refs/remotes/origin/main} for one of another repository
 * @param tip the commit that it is at
 */
public record Branch(String ref, Commit tip) {
    /** What the full names of branches begin with: those of this repository, and those of others. */
    public static final List<String> PREFIXES = List.of("refs/heads/", "refs/remotes/");

    /** Checks that the name is that of a branch. */
    public Branch {
        Text.line(ref, "a branch", 2000);
        if (PREFIXES.stream().noneMatch(ref::startsWith)) {
            throw new IllegalArgumentException(
                    "a branch's full name begins with refs/heads/ or refs/remotes/; got '" + Text.excerpt(ref) + "'");
        }
    }

    /** {@return its name as people type it, for example {@code main} or {@code origin/main}} */
    public String name() {
        return shortened(ref);
    }

    /**
     * {@return the name of a branch as people type it}
     *
     * @param ref its full name, or the short one already
     */
    public static String shortened(String ref) {
        return PREFIXES.stream()
                .filter(ref::startsWith)
                .findFirst()
                .map(it -> ref.substring(it.length()))
                .orElse(ref);
    }
}
