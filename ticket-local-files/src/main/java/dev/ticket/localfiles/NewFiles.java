package dev.ticket.localfiles;

import dev.ticket.domain.FieldChanges;
import dev.ticket.domain.FieldValues;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.PastEvent;
import dev.ticket.domain.Slug;
import dev.ticket.domain.TicketField;
import dev.ticket.domain.TicketReceipt;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ticket that is not there yet.
 *
 * @param directory where they shall lie
 * @param slug its slug
 * @param fields its fields, the times among them
 * @param body its description
 * @param resolution what came of it, or null if it is not closed
 * @param events its thread, at the times that the events shall have
 */
record NewFiles(
        TicketDirectory directory,
        Slug slug,
        FieldValues fields,
        MarkdownText body,
        @Nullable MarkdownText resolution,
        List<PastEvent> events) {
    /** Makes them all at once. */
    TicketReceipt write(StepRunner runner, LocalTicketsOptions options) {
        ItemFile item = ItemFile.read(skeleton())
                .with(new FieldChanges(fields, Set.of()))
                .withBody(body);
        ThreadFile thread = ThreadFile.read("");
        for (PastEvent it : events) {
            thread = new ThreadAppender(thread, directory.shown(directory.thread())).append(it.event(), it.at());
        }
        byte[] text = thread.text().getBytes(StandardCharsets.UTF_8);
        new Bounds(options.limits()).thread(text.length, thread.count());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(TicketDirectory.ITEM, options.bounded("body", item.text()));
        files.put(TicketDirectory.THREAD, text);
        if (resolution != null) {
            files.put(TicketDirectory.RESOLUTION, options.bounded("resolution", resolution.text() + "\n"));
        }
        files.put(TicketDirectory.ARTIFACTS + "/" + TicketDirectory.KEEP, new byte[0]);
        runner.run(directory.name(), List.of(new FileStep.NewDirectory(directory.path(), files)));
        return TicketChange.receipt(directory, item, thread.events());
    }

    /** All required fields in their order, those that are not known yet null. */
    private String skeleton() {
        Map<String, String> known = Map.of(
                ItemFile.ID,
                Scalars.text(directory.name()),
                ItemFile.SLUG,
                Scalars.text(slug.value()),
                ItemFile.STATUS,
                Scalars.word(directory.status().raw()),
                TicketField.LABELS.name(),
                Scalars.list(List.of()));
        StringBuilder head = new StringBuilder("---\n");
        ItemFile.REQUIRED.forEach(key -> head.append(key)
                .append(": ")
                .append(known.getOrDefault(key, "null"))
                .append('\n'));
        return head.append("---\n").toString();
    }
}
