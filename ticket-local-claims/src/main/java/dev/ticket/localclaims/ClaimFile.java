package dev.ticket.localclaims;

import dev.ticket.domain.Author;
import dev.ticket.domain.Claim;
import dev.ticket.domain.ClaimToken;
import dev.ticket.domain.TicketId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
 * What a file of a claim says: one JSON object of texts. One without a token says that the claim was released.
 *
 * @param ticket the ticket
 * @param claim its claim, or null if it was released
 */
record ClaimFile(TicketId ticket, @Nullable Claim claim) {
    /** Many times what the longest claim takes. */
    static final int MAX_BYTES = 16_384;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static byte[] bytes(TicketId ticket, @Nullable Claim claim) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("ticket", ticket.value());
            if (claim != null) {
                write(out, claim);
            }
            out.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Claim claim) {
        text(out, "owner", claim.owner().name());
        text(out, "token", claim.token().value());
        text(out, "stage", claim.stage().name().toLowerCase(Locale.ROOT));
        text(out, "pid", claim.pid());
        text(out, "host", claim.host());
        text(out, "worktree", claim.worktree());
        text(out, "since", claim.since());
        text(out, "expires", claim.expires());
    }

    private static void text(JsonGenerator out, String key, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(key, value.toString());
        }
    }

    /** Throws {@link IllegalArgumentException} that says what is wrong, and nothing of the content: a token may be in it. */
    static ClaimFile read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException("is no claim: it is larger than " + MAX_BYTES + " bytes");
        }
        Map<String, String> texts = texts(content);
        try {
            TicketId ticket = new TicketId(required(texts, "ticket"));
            return new ClaimFile(ticket, texts.containsKey("token") ? claim(ticket, texts) : null);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no claim: a value in it has another form", e);
        }
    }

    private static Claim claim(TicketId ticket, Map<String, String> texts) {
        String pid = texts.get("pid");
        return new Claim(
                ticket,
                new Author(required(texts, "owner")),
                new ClaimToken(required(texts, "token")),
                pid == null ? null : Long.valueOf(pid),
                texts.get("host"),
                texts.get("worktree"),
                Instant.parse(required(texts, "since")),
                Instant.parse(required(texts, "expires")),
                Claim.Stage.valueOf(required(texts, "stage").toUpperCase(Locale.ROOT)));
    }

    private static String required(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("has no " + key);
        }
        return text;
    }

    /** The texts of the object; other values, which a later version may add, are passed over. */
    private static Map<String, String> texts(byte[] content) {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(content))) {
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
                throw new IllegalArgumentException("is no claim: not one JSON object");
            }
            return texts;
        } catch (JacksonException | CharacterCodingException e) {
            // Their messages quote the text.
            throw new IllegalArgumentException("is no claim: not one JSON object");
        }
    }

    private static String utf8(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
