package dev.ticket.domain.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands in a file, to the byte. Immutable; two of the same bytes are equal. */
public final class FileContent {
    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return a content of these bytes, which are copied}
     *
     * @param bytes the bytes
     */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone());
    }

    /**
     * {@return the content that a text is, in UTF-8}
     *
     * @param text the text
     */
    public static FileContent of(String text) {
        return new FileContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes there are} */
    public int size() {
        return bytes.length;
    }

    /** {@return whether the other has the same bytes} */
    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent content && Arrays.equals(bytes, content.bytes);
    }

    /** {@return a hash of the bytes} */
    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the bytes as a text, for messages of tests} */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
