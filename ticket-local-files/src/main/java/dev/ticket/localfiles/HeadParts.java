package dev.ticket.localfiles;

import dev.ticket.domain.FieldType;
import dev.ticket.domain.TicketField;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@code item.md} taken apart for a merge: each field with its lines, and with the comments that follow it. */
final class HeadParts {
    /** What an item that is not there is like. */
    private static final HeadParts NONE = new HeadParts(null);

    private final @Nullable ItemFile item;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    private HeadParts(@Nullable ItemFile item) {
        this.item = item;
        if (item == null) {
            return;
        }
        List<Entry> all = item.head().entries();
        for (int i = 0; i < all.size(); i++) {
            String name = ItemFile.currentName(all.get(i).key());
            String key = entries.containsKey(name) ? all.get(i).key() : name;
            int end = i + 1 < all.size() ? all.get(i + 1).start() : item.head().end();
            entries.put(key, all.get(i));
            sources.put(key, item.text().substring(all.get(i).start(), end));
        }
    }

    /**
     * Takes an item apart.
     *
     * @throws HeadException if its head can't be read
     */
    static HeadParts of(@Nullable String text) {
        return text == null ? NONE : new HeadParts(ItemFile.read(text));
    }

    /** The fields in their order, by the names that they have now. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    @Nullable
    Entry entry(String key) {
        return entries.get(key);
    }

    /** The lines of a field; null if it is not there. */
    @Nullable
    String source(String key) {
        return sources.get(key);
    }

    /** What a field says: no text if it says nothing. */
    List<String> value(String key) {
        Entry entry = entries.get(key);
        return entry == null || entry.isNull() ? List.of() : entry.texts();
    }

    /** What a field says, on one line; empty if it says nothing. */
    String text(String key) {
        return String.join(", ", value(key));
    }

    /** Whether a field can be read as a list, or is not there. */
    boolean fitsList(String key) {
        Entry entry = entries.get(key);
        boolean known = TicketField.named(key)
                .filter(it -> it.type().shape() == FieldType.Shape.LIST)
                .isPresent();
        return entry == null || entry.form() == Form.LIST || known && entry.form() != Form.OTHER;
    }

    /** The time that a field says; empty if it says none. */
    Optional<Instant> time(String key) {
        try {
            return Optional.of(TicketField.UPDATED_AT.type().read(value(key)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What stands before the first field. */
    String opening() {
        if (item == null) {
            return "";
        }
        int first = entries.isEmpty()
                ? item.head().end()
                : item.head().entries().get(0).start();
        return item.text().substring(0, first);
    }

    /** The line that ends the head. */
    String closing() {
        return item == null
                ? ""
                : item.text().substring(item.head().end(), item.head().bodyStart());
    }

    /** What stands behind the head. */
    String description() {
        return item == null ? "" : item.text().substring(item.head().bodyStart());
    }

    /** The keys of a list, those of another one that it lacks behind them. */
    static List<String> joined(List<String> keys, List<String> more) {
        List<String> joined = new ArrayList<>(keys);
        more.stream().filter(it -> !joined.contains(it)).forEach(joined::add);
        return joined;
    }
}
