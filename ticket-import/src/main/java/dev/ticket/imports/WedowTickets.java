package dev.ticket.imports;

import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.foreign.ForeignPast;
import dev.ticket.domain.foreign.ForeignRelation;
import dev.ticket.domain.foreign.ForeignRelation.Kind;
import dev.ticket.domain.foreign.ForeignTicket;
import dev.ticket.domain.foreign.ForeignTracker;
import dev.ticket.domain.foreign.ForeignWords;
import dev.ticket.domain.foreign.SourceReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of wedow/ticket: {@code .tickets/<id>.md}, the title as first heading, notes with a time at the end. */
final class WedowTickets {
    private final SourceDirectory files;

    WedowTickets(SourceDirectory files) {
        this.files = files;
    }

    SourceReading read() {
        Found found = new Found(files, HeadStyle.SCRIPT);
        found.read("", this::ticket);
        return found.reading(ForeignTracker.WEDOW);
    }

    private ForeignTicket ticket(String name, Document document) {
        Head head = document.head();
        String id = head.text("id");
        String status = head.text("status");
        String type = head.text("type");
        String priority = head.text("priority");
        Instant created = head.value("created", Times::parse).orElse(null);
        ForeignWords words =
                new ForeignWords(status, null, false, priority, type, head.list("tags"), head.list("assignee"));
        List<ForeignRelation> relations = new ArrayList<>();
        head.list("deps").forEach(it -> relations.add(new ForeignRelation(Kind.DEPENDS_ON, it)));
        head.list("links").forEach(it -> relations.add(new ForeignRelation(Kind.LINKED, it)));
        head.list("parent").forEach(it -> relations.add(new ForeignRelation(Kind.PARENT, it)));
        WedowBody body = WedowBody.parse(document.lines());
        return new ForeignTicket(
                ForeignTracker.WEDOW,
                id == null ? name.substring(0, name.length() - ".md".length()) : id,
                files.shown(name),
                body.title(),
                words,
                new ForeignPast(null, created, null, body.notes()),
                body.text(),
                MarkdownText.empty(),
                relations,
                head.leftovers());
    }
}
