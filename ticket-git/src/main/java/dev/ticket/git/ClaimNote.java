package dev.ticket.git;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What the message of a claim's commit says: a line for people, an empty one, and one JSON object of texts. In place of the
 * token stands its fingerprint, as everybody who may fetch can read it.
 */
final class ClaimNote {
    private static final String SUBJECT = "Claim of a ticket\n\n";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ClaimNote() {}

    /**
     * The message for a claim with a fingerprint.
     *
     * @param nonce differs each time: commits that are alike would be one, and two who push it would both have won
     */
    static String write(Claim claim, String nonce) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            text(out, "ticket", claim.ticket().value());
            text(out, "owner", claim.owner().name());
            text(out, "token", claim.token().value());
            text(out, "stage", claim.stage().name().toLowerCase(Locale.ROOT));
            text(out, "pid", claim.pid());
            text(out, "host", claim.host());
            text(out, "worktree", claim.worktree());
            text(out, "since", claim.since());
            text(out, "expires", claim.expires());
            text(out, "nonce", nonce);
            out.writeEndObject();
        }
        return SUBJECT + text + "\n";
    }

    private static void text(JsonGenerator out, String key, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(key, value.toString());
        }
    }

    /** Throws {@link IllegalArgumentException} that says what is wrong, and nothing of the content. */
    static Claim read(String message) {
        int begin = message.indexOf("\n\n");
        Map<String, String> texts = texts(begin < 0 ? "" : message.substring(begin));
        String pid = texts.get("pid");
        try {
            return new Claim(
                    new TicketId(required(texts, "ticket")),
                    new Author(required(texts, "owner")),
                    new ClaimToken(required(texts, "token")),
                    pid == null ? null : Long.valueOf(pid),
                    texts.get("host"),
                    texts.get("worktree"),
                    Instant.parse(required(texts, "since")),
                    Instant.parse(required(texts, "expires")),
                    Claim.Stage.valueOf(required(texts, "stage").toUpperCase(Locale.ROOT)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no claim: a value in it is missing or has another form", e);
        }
    }

    private static String required(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("has no " + key);
        }
        return text;
    }

    /** The texts of the object; other values, which a later version may add, are passed over. */
    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(key, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            if (!isObject || parser.nextToken() != null) {
                throw new IllegalArgumentException("is no claim: its message has not one JSON object");
            }
            return texts;
        } catch (JacksonException e) {
            // Its message quotes the text.
            throw new IllegalArgumentException("is no claim: its message has not one JSON object");
        }
    }
}
