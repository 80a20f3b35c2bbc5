package dev.ticket.localfiles;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.TicketField;
import dev.ticket.localfiles.FrontMatter.Entry;
import dev.ticket.localfiles.FrontMatter.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to a head without guessing. */
final class HeadMends {
    private HeadMends() {}

    /** A field that is missing or empty; null if nobody but a person knows its value. */
    static @Nullable Mend missing(String key, TicketDirectory ticket) {
        return switch (key) {
            case ItemFile.ID -> value(key, ticket.name(), "the directory's name");
            case ItemFile.SLUG ->
                TicketName.slugIn(ticket.name())
                        .map(it -> value(key, it, "what the id holds"))
                        .orElse(null);
            case ItemFile.STATUS -> status(ticket);
            case "labels" -> set(key, "[]", List.of());
            case "assignee", "legacy_ticket" -> set(key, "null", List.of("null"));
            default -> null;
        };
    }

    static Mend status(TicketDirectory ticket) {
        return new Mend.OfHead(
                "status becomes '" + ticket.status() + "', the directory it lies in",
                file -> file.withStatus(ticket.status()));
    }

    private static Mend value(String key, String value, String from) {
        return new Mend.OfHead(
                key + " becomes " + from, file -> spliced(file, key, Scalars.text(value), List.of(value)));
    }

    private static Mend set(String key, String rendered, List<String> texts) {
        return new Mend.OfHead(key + " becomes " + rendered, file -> spliced(file, key, rendered, texts));
    }

    /** A line that is not YAML; one whose very key is not stays. */
    static Mend quoted(String key) {
        return new Mend.OfHead("the value is put in quotes, and reads as before", file -> {
            Entry entry = file.head().find(key).orElseThrow();
            ItemFile after = Splice.set(file, entry, key, Scalars.text(entry.onlyText()), entry.texts());
            return after.head().find(key).filter(it -> it.form() == Form.LINE).isPresent() ? file : after;
        });
    }

    static Mend time(TicketField<Instant> field, Instant at, String from) {
        return new Mend.OfHead(
                field.name() + " becomes " + from,
                file -> file.with(FieldChanges.none().withSet(field, at)));
    }

    private static ItemFile spliced(ItemFile file, String key, String rendered, List<String> texts) {
        return Splice.set(file, file.head().find(key).orElse(null), key, rendered, texts);
    }
}
