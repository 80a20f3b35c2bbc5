package dev.ticket.localfiles;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of an {@code item.md} with the place of every value in the text, so that one value can be replaced and nothing
 * else. Offsets count chars of the whole text.
 *
 * @param text the whole file
 * @param eol the line end of its first line
 * @param entries the fields in their order, names unique
 * @param end where the closing {@code ---} line begins
 * @param bodyStart where the line after it begins; the text's length if there is none
 */
record FrontMatter(String text, String eol, List<Entry> entries, int end, int bodyStart) {
    /** What a value looks like in the file. */
    enum Form {
        /** A scalar without quotes. */
        PLAIN,
        /** A scalar in quotes, or a block scalar. */
        QUOTED,
        /** A list of scalars, in either notation. */
        LIST,
        /** Anything else: data that nobody here reads. */
        OTHER,
        /** A line that is not YAML, read as {@code key: text}, as the script writes and reads it. */
        LINE
    }

    /**
     * One field.
     *
     * @param key its name as spelled
     * @param form what its value looks like
     * @param texts the value's text, or the list's texts; for {@code OTHER} the source
     * @param start where its line begins
     * @param colon where the colon behind the name is
     * @param valueStart where the value begins; right behind the colon if it is empty
     * @param valueEnd where the value ends, comments and line end excluded
     */
    record Entry(String key, Form form, List<String> texts, int start, int colon, int valueStart, int valueEnd) {
        boolean isNull() {
            return form == Form.PLAIN && Scalars.isNull(texts.get(0));
        }

        String onlyText() {
            return texts.size() == 1 ? texts.get(0) : String.join(", ", texts);
        }
    }

    FrontMatter {
        entries = List.copyOf(entries);
    }

    Optional<Entry> find(String key) {
        return entries.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The text of a field, or null where the file says null or nothing. */
    @Nullable
    String textOf(String key) {
        return find(key).filter(it -> !it.isNull()).map(Entry::onlyText).orElse(null);
    }

    /** Whether every line is YAML; if not, some field was written by the script without its quotes. */
    boolean isYaml() {
        return entries.stream().noneMatch(it -> it.form() == Form.LINE);
    }

    /** The line of an offset, counted from 1. */
    int lineOf(int offset) {
        return 1 + linesBetween(0, offset);
    }

    /** How many lines end from one offset to another. */
    int linesBetween(int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
