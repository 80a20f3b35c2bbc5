package dev.ticket.domain;

import java.text.Normalizer;

/**
 * Who did something: a person's or a program's name, blanks allowed.
 *
 * @param name one line of 1 to 200 characters
 */
public record Author(String name) {
    private static final int MAX = 200;

    /** Checks that the name is one line of printable text: a line break in it could forge an event. */
    public Author {
        Text.line(name, "an author", MAX);
    }

    /**
     * {@return whether a reader would take both for the same: letter case, the kind and number of blanks, invisible characters
     * and other spellings of the same letters make no difference}
     *
     * @param other another author
     */
    public boolean looksLike(Author other) {
        return folded().equals(other.folded());
    }

    private String folded() {
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(it -> Character.getType(it) != Character.FORMAT)
                .map(it -> Character.isSpaceChar(it) ? ' ' : Character.toLowerCase(Character.toUpperCase(it)))
                .forEach(visible::appendCodePoint);
        return visible.toString().strip().replaceAll(" +", " ");
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
