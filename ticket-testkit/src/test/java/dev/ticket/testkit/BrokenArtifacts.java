package dev.ticket.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ticket.domain.Artifact;
import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.Ticket;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.domain.TicketReceipt;
import dev.ticket.ports.ArtifactStore.IfPresent;
import dev.ticket.ports.TicketBackend;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.testkit.Faults.AttachCall;
import dev.ticket.testkit.ForgetfulBackend.After;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Backends that keep files badly, one for each rule of artifacts. */
final class BrokenArtifacts {
    private BrokenArtifacts() {}

    @Breaks("A-01")
    static TicketBackend contentIsTakenForText(TicketBackend real) {
        return Faults.attaching(real, (it, call) -> {
            InputStream content = call.content();
            if (call.name().value().equals("all.bin")) {
                content = new ByteArrayInputStream(new String(readPart(content), UTF_8).getBytes(UTF_8));
            }
            return attach(it, call, call.name(), content);
        });
    }

    @Breaks("A-02")
    static TicketBackend listGoesBackwards(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public List<Artifact> listArtifacts(TicketIdOrSlug ticket) {
                List<Artifact> artifacts = new ArrayList<>(real.listArtifacts(ticket));
                Collections.reverse(artifacts);
                return artifacts;
            }
        };
    }

    @Breaks("A-03")
    static TicketBackend presentArtifactIsAlwaysReplaced(TicketBackend real) {
        return Faults.attaching(
                real, (it, call) -> it.attach(call.ticket(), call.name(), call.content(), IfPresent.REPLACE));
    }

    @Breaks("A-04")
    static TicketBackend presentArtifactIsNeverReplaced(TicketBackend real) {
        return Faults.attaching(
                real, (it, call) -> it.attach(call.ticket(), call.name(), call.content(), IfPresent.REFUSE));
    }

    @Breaks("A-05")
    static TicketBackend accentsAreDropped(TicketBackend real) {
        return Faults.attaching(
                real,
                (it, call) ->
                        attach(it, call, new ArtifactName(call.name().value().replace('\u00e9', 'e')), call.content()));
    }

    @Breaks("A-06")
    static TicketBackend planInCapitalsCanBeAttached(TicketBackend real) {
        return Faults.attaching(
                real,
                (it, call) -> call.name().value().equals("ORCHESTRATION-PLAN.JSONL")
                        ? it.attach(call.ticket(), new ArtifactName("PLAN"), call.content(), IfPresent.REPLACE)
                        : attach(it, call, call.name(), call.content()));
    }

    @Breaks("A-07")
    static TicketBackend filesAreAnnounced(TicketBackend real) {
        return Faults.attaching(real, (it, call) -> {
            TicketReceipt receipt = attach(it, call, call.name(), call.content());
            it.addEvent(call.ticket(), Samples.comment("Attached."));
            return receipt;
        });
    }

    @Breaks("A-08")
    static TicketBackend missingArtifactIsEmpty(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
                try {
                    return real.readArtifact(ticket, name);
                } catch (TicketNotFoundException e) {
                    if (e.name().equals(name.value())) {
                        return InputStream.nullInputStream();
                    }
                    throw e;
                }
            }
        };
    }

    @Breaks("A-09")
    static TicketBackend contentIsClosed(TicketBackend real) {
        return Faults.attaching(real, (it, call) -> {
            TicketReceipt receipt = attach(it, call, call.name(), call.content());
            try {
                call.content().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return receipt;
        });
    }

    @Breaks("A-10")
    static TicketBackend partOfAContentIsStored(TicketBackend real) {
        return Faults.attaching(
                real, (it, call) -> attach(it, call, call.name(), new ByteArrayInputStream(readPart(call.content()))));
    }

    @Breaks("A-11")
    static TicketBackend everyTicketShowsTheLastArtifact(TicketBackend real) {
        List<Artifact> last = new ArrayList<>();
        return new ForwardingBackend(real) {
            @Override
            public TicketReceipt attach(
                    TicketIdOrSlug ticket, ArtifactName name, InputStream content, IfPresent ifPresent) {
                TicketReceipt receipt = real.attach(ticket, name, content, ifPresent);
                last.add(new Artifact(name, 1));
                return receipt;
            }

            @Override
            public Ticket show(TicketIdOrSlug ticket) {
                Ticket found = real.show(ticket);
                return found.artifacts().isEmpty() ? Retold.withArtifacts(found, last) : found;
            }
        };
    }

    @Breaks("A-12")
    static TicketBackend closedTicketLosesItsArtifacts(TicketBackend real) {
        return new ForwardingBackend(real) {
            @Override
            public InputStream readArtifact(TicketIdOrSlug ticket, ArtifactName name) {
                Ticket found = real.show(ticket);
                if (found.summary().status().equals(Samples.CLOSED)) {
                    throw new TicketNotFoundException(found.id(), name, List.of());
                }
                return real.readArtifact(ticket, name);
            }
        };
    }

    @Breaks("A-13")
    static TicketBackend attachKeepsTheTime(TicketBackend real) {
        return ForgetfulBackend.ofTime(real, After.ATTACH);
    }

    private static TicketReceipt attach(TicketBackend it, AttachCall call, ArtifactName name, InputStream content) {
        return it.attach(call.ticket(), name, content, call.ifPresent());
    }

    /** What of a content can be read before it breaks off. */
    private static byte[] readPart(InputStream content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try {
            content.transferTo(part);
        } catch (IOException e) {
            return part.toByteArray();
        }
        return part.toByteArray();
    }
}
