package dev.ticket.localfiles;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldType;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketStatus;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code item.md} as text: what it says, and the text it becomes when some of that changes. Immutable. */
final class ItemFile {
    static final String ID = "id";
    static final String SLUG = "slug";
    static final String STATUS = "status";
    /** Older spellings that are read as well. */
    private static final Map<String, String> SPELLINGS =
            Map.of("needs-preflight", TicketField.NEEDS_PREFLIGHT.name(), "risks", TicketField.RISK_FLAGS.name());
    /** What every file has, in the order of a new one. */
    static final List<String> REQUIRED = List.of(
            ID,
            SLUG,
            "title",
            STATUS,
            "kind",
            "priority",
            "labels",
            "created_at",
            "updated_at",
            "assignee",
            "legacy_ticket");

    private final FrontMatter head;

    private ItemFile(FrontMatter head) {
        this.head = head;
    }

    /**
     * Reads a file's text.
     *
     * @throws HeadException if its head can't be read
     */
    static ItemFile read(String text) {
        return new ItemFile(FrontMatterReader.read(text));
    }

    FrontMatter head() {
        return head;
    }

    String text() {
        return head.text();
    }

    /** The typed fields; what has not its field's type is among the {@link #extra} ones. */
    FieldValues fields() {
        FieldValues values = FieldValues.none();
        for (TicketField<?> field : TicketField.all()) {
            values = withStored(field, values);
        }
        return values;
    }

    private <T> FieldValues withStored(TicketField<T> field, FieldValues values) {
        Entry entry = entryOf(field);
        if (entry == null || entry.isNull() || !fits(entry, field.type())) {
            return values;
        }
        return values.with(field, field.type().read(texts(entry, field.type())));
    }

    /** A field of one text that looks like a list or a mapping is a text that the script wrote without quotes. */
    private List<String> texts(Entry entry, FieldType<?> type) {
        boolean scalar = entry.form() != Form.LIST && entry.form() != Form.OTHER;
        if (entry.form() == Form.QUOTED && type.shape() != FieldType.Shape.LIST) {
            // A block scalar of one line ends in a line break, which is none of its text.
            return List.of(entry.onlyText().stripTrailing());
        }
        return scalar || entry.form() == Form.LIST && type.shape() == FieldType.Shape.LIST
                ? entry.texts()
                : List.of(source(entry));
    }

    private boolean fits(Entry entry, FieldType<?> type) {
        List<String> texts = texts(entry, type);
        if (texts.stream().anyMatch(it -> it.indexOf('\n') >= 0)) {
            return false;
        }
        try {
            type.read(texts);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Fields nobody knows, and known ones whose value has not their type, with their text. */
    Map<String, String> extra() {
        Map<String, String> extra = new LinkedHashMap<>();
        for (Entry entry : head.entries()) {
            boolean known =
                    REQUIRED.subList(0, 4).contains(entry.key()) && !entry.key().equals("title")
                            || TicketField.named(currentName(entry.key()))
                                    .filter(field -> entry.equals(entryOf(field))
                                            && (entry.isNull() || fits(entry, field.type())))
                                    .isPresent();
            if (!known) {
                extra.put(entry.key(), source(entry));
            }
        }
        return extra;
    }

    private String source(Entry entry) {
        return entry.form() == Form.LIST || entry.form() == Form.OTHER
                ? text().substring(entry.valueStart(), entry.valueEnd())
                : entry.onlyText();
    }

    /** The name that a field has now, whichever spelling it stands there in. */
    static String currentName(String key) {
        return SPELLINGS.getOrDefault(key, key);
    }

    private @Nullable Entry entryOf(TicketField<?> field) {
        return head.find(field.name())
                .or(() -> SPELLINGS.entrySet().stream()
                        .filter(it -> it.getValue().equals(field.name()))
                        .findFirst()
                        .flatMap(it -> head.find(it.getKey())))
                .orElse(null);
    }

    MarkdownText body() {
        return new MarkdownText(text().substring(head.bodyStart()));
    }

    /** The file with that status. */
    ItemFile withStatus(TicketStatus status) {
        return with(STATUS, Scalars.word(status.raw()), List.of(status.raw()));
    }

    /** The file with those fields set and cleared. */
    ItemFile with(FieldChanges changes) {
        ItemFile file = this;
        for (TicketField<?> field : changes.set().fields()) {
            file = file.withSet(field, changes.set());
        }
        for (TicketField<?> field : changes.cleared()) {
            file = file.without(field);
        }
        return file;
    }

    private <T> ItemFile withSet(TicketField<T> field, FieldValues values) {
        List<String> texts = field.type().write(values.find(field).orElseThrow());
        Entry entry = entryOf(field);
        String key = entry == null ? field.name() : entry.key();
        return with(key, rendered(field.type(), texts), texts);
    }

    private static String rendered(FieldType<?> type, List<String> texts) {
        return switch (type.shape()) {
            case LIST -> Scalars.list(texts);
            case FLAG, TIME -> Scalars.word(texts.get(0));
            case TEXT -> Scalars.text(texts.get(0));
        };
    }

    /** Replaces a value unless the file has it already, spelled as it may; a line that is no YAML is always mended. */
    private ItemFile with(String key, String rendered, List<String> texts) {
        Entry entry = head.find(key).orElse(null);
        boolean list = rendered.startsWith("[");
        if (entry != null
                && entry.texts().equals(texts)
                && !entry.isNull()
                && entry.form() != Form.LINE
                && (entry.form() == Form.LIST) == list) {
            return this;
        }
        return Splice.set(this, entry, key, rendered, texts);
    }

    private ItemFile without(TicketField<?> field) {
        Entry entry = entryOf(field);
        if (entry == null || entry.isNull()) {
            return this;
        }
        if (!REQUIRED.contains(entry.key())) {
            return Splice.remove(this, entry);
        }
        return field.type().shape() == FieldType.Shape.LIST
                ? Splice.set(this, entry, entry.key(), "[]", List.of())
                : Splice.set(this, entry, entry.key(), "null", List.of("null"));
    }

    /** The file with another description; blank lines around it stay. */
    ItemFile withBody(MarkdownText body) {
        return body.equals(body()) ? this : Splice.body(this, body);
    }
}
