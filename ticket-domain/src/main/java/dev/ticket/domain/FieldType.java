package dev.ticket.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * How a field's value is written down: as one text, or as a list of texts. Reading what was written gives an equal value.
 * Immutable.
 *
 * @param <T> the Java type of a value
 */
public final class FieldType<T> {
    /** What a value looks like from outside. */
    public enum Shape {
        /** One line of text. */
        TEXT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A point in time, UTC, to the second: {@code 2026-06-05T04:01:04Z}. */
        TIME,
        /** Any number of lines of text. */
        LIST
    }

    private static final int MAX_LINE = 1000;
    private static final int MAX_LIST = 100;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Shape shape;
    private final Function<List<String>, T> reader;
    private final Function<T, List<String>> writer;

    private FieldType(Shape shape, Function<List<String>, T> reader, Function<T, List<String>> writer) {
        this.shape = shape;
        this.reader = reader;
        this.writer = writer;
    }

    static FieldType<String> text() {
        return new FieldType<>(Shape.TEXT, FieldType::only, List::of);
    }

    static <T> FieldType<T> word(Function<String, T> of) {
        return new FieldType<>(Shape.TEXT, of.compose(FieldType::only), value -> List.of(value.toString()));
    }

    static FieldType<Boolean> flag() {
        return new FieldType<>(Shape.FLAG, of(FieldType::truth), value -> List.of(value.toString()));
    }

    static FieldType<Instant> time() {
        return new FieldType<>(Shape.TIME, of(FieldType::instant), value -> List.of(SECONDS.format(value)));
    }

    static FieldType<List<String>> list() {
        return new FieldType<>(Shape.LIST, List::copyOf, List::copyOf);
    }

    /** {@return what a value looks like in a file or a machine-readable output} */
    public Shape shape() {
        return shape;
    }

    /**
     * Makes a value of its texts.
     *
     * @param texts the texts as stored: one, or for a list any number
     * @return the value
     * @throws IllegalArgumentException if the texts are not of this type; say so to whoever wrote them
     */
    public T read(List<String> texts) {
        return reader.apply(texts);
    }

    /**
     * {@return the texts of a value, which {@link #read} turns into an equal one}
     *
     * @param value the value
     */
    public List<String> write(T value) {
        return writer.apply(value);
    }

    /** Lets a new value through if each of its texts fits on a line; what was stored before is not asked. */
    T checkNew(T value, String what) {
        List<String> texts = write(value);
        if (texts.size() > MAX_LIST) {
            throw new IllegalArgumentException(what + " may have " + MAX_LIST + " entries, got " + texts.size());
        }
        texts.forEach(text -> Text.line(text, what, MAX_LINE));
        return shape == Shape.TIME ? read(texts) : value;
    }

    private static <T> Function<List<String>, T> of(Function<String, T> single) {
        return single.compose(FieldType::only);
    }

    private static String only(List<String> texts) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("needs one value, got " + texts.size());
        }
        return texts.get(0);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("needs true or false, got '" + Text.excerpt(text) + "'");
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "needs a UTC time such as 2026-06-05T04:01:04Z, got '" + Text.excerpt(text) + "'", e);
        }
    }
}
