package dev.ticket.domain;

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

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
