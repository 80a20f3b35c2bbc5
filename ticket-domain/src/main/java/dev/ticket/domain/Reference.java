package dev.ticket.domain;

/**
 * Something outside a ticket that an event speaks of: a commit, a branch, a file, another ticket.
 *
 * <pre>{@code
 * Reference.parse("file:src/A.java#L10").target() // src/A.java#L10
 * }</pre>
 *
 * @param kind what it points at
 * @param target where, one line of 1 to 2000 characters
 */
public record Reference(ReferenceKind kind, String target) {
    private static final int MAX = 2000;

    /** Checks that the kind has neither blanks nor a colon, and that the target is one line of printable text. */
    public Reference {
        if (kind.raw().chars().anyMatch(c -> c == ':' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("a reference kind has no blanks and no colon: '" + kind + "'");
        }
        Text.line(target, "a reference's target", MAX);
    }

    /**
     * {@return the reference that a text of the form {@code kind:target} names}
     *
     * @param text for example {@code branch:feature/x}
     * @throws IllegalArgumentException if there is no colon, or nothing on one side of it
     */
    public static Reference parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException(
                    "a reference reads kind:target, for example branch:main; got '" + Text.excerpt(text) + "'");
        }
        return new Reference(new ReferenceKind(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** {@return the reference as {@code kind:target}, which {@link #parse} reads back} */
    @Override
    public String toString() {
        return kind + ":" + target;
    }
}
