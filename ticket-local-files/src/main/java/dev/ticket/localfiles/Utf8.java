package dev.ticket.localfiles;

import dev.ticket.ports.MalformedTicketException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Text in UTF-8, to the letter: what is no UTF-8, or no text, is refused, so that writing it back is exact. */
final class Utf8 {
    private Utf8() {}

    /**
     * The text that bytes are.
     *
     * @param shown the file as messages name it, asked for if there is one
     */
    static String decode(byte[] bytes, Supplier<String> shown) {
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new MalformedTicketException(
                    shown.get(), lineAt(bytes, in.position()), "is not UTF-8; convert it or restore it", e);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new MalformedTicketException(shown.get(), lineAt(bytes, i), "is binary, not text; restore it");
            }
        }
        return out.flip().toString();
    }

    /** Whether there is nothing but ASCII, and no NUL: most files, which then need no decoder. */
    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
