package dev.ticket.localfiles;

import dev.ticket.domain.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** References as an event's header holds them: {@code kind:target} with blanks between, and blanks inside encoded. */
final class References {
    private References() {}

    static String format(List<Reference> refs) {
        return refs.stream().map(it -> encoded(it.toString())).collect(Collectors.joining(" "));
    }

    /** The references in a text; throws {@link IllegalArgumentException} if one of them is none. */
    static List<Reference> parse(String text) {
        List<Reference> refs = new ArrayList<>();
        for (String part : text.strip().split("[ \t]+", -1)) {
            if (!part.isEmpty()) {
                refs.add(Reference.parse(decoded(part)));
            }
        }
        return refs;
    }

    /** Percent-encodes what would end a reference or its comment: blanks of any kind, {@code %}, and {@code >}. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '%' || c == '>' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b & 0xff));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Undoes {@link #encoded}; a {@code %} that encodes nothing stands for itself, as in files by hand. */
    private static String decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int n = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            out[n++] = low >= 0 ? (byte) (high * 16 + low) : in[i];
            i += low >= 0 ? 2 : 0;
        }
        String result = new String(out, 0, n, StandardCharsets.UTF_8);
        // Bytes that are no UTF-8 were meant as they stand.
        return result.indexOf('\uFFFD') >= 0 && text.indexOf('\uFFFD') < 0 ? text : result;
    }
}
