package dev.ticket.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a head says. Each value is taken out once; what nobody took is left over, so that nothing gets lost. */
final class Head {
    private static final String COMMENT = "comment in the head";

    private final Map<String, List<String>> values;
    private final List<String> comments;

    /** A head of these values, none of which is absent, and of comments that are no value of any. */
    Head(Map<String, List<String>> values, List<String> comments) {
        this.values = new LinkedHashMap<>(values);
        this.comments = comments;
    }

    /** Takes out a value of one text; a list of several stays. */
    @Nullable
    String text(String key) {
        return value(key, Optional::of).orElse(null);
    }

    /** Takes out a value if its one text has a meaning; else it stays. */
    <T> Optional<T> value(String key, Function<String, Optional<T>> meaning) {
        List<String> texts = values.get(key);
        Optional<T> value = texts == null || texts.size() != 1 ? Optional.empty() : meaning.apply(texts.get(0));
        if (value.isPresent() || texts != null && texts.isEmpty()) {
            values.remove(key);
        }
        return value;
    }

    /** Takes out a list; a single text is a list of one. */
    List<String> list(String key) {
        List<String> texts = values.remove(key);
        return texts == null
                ? List.of()
                : texts.stream().filter(it -> !it.isBlank()).toList();
    }

    /** The comments among the values. */
    List<String> comments() {
        return comments;
    }

    /** What nobody took, one line for each element of a list, and the comments. */
    Map<String, String> leftovers() {
        Map<String, String> rest = new LinkedHashMap<>();
        values.forEach((key, texts) -> {
            if (!texts.isEmpty()) {
                rest.put(key, String.join("\n", texts));
            }
        });
        if (!comments.isEmpty()) {
            rest.merge(COMMENT, String.join("\n", comments), (value, all) -> value + "\n" + all);
        }
        return rest;
    }
}
