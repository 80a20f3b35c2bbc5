package dev.ticket.interop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How a call ended.
 *
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Outcome(int exit, String out, String err) {
    boolean succeeded() {
        return exit == 0;
    }

    /** Bytes as a text; two that differ never become the same. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "not UTF-8: " + HexFormat.of().formatHex(bytes);
        }
    }

    @Override
    public String toString() {
        return "exit " + exit + "\n--- standard output\n" + out + "\n--- standard error\n" + err;
    }
}
