package dev.ticket.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** Reads a file whose size was known a moment ago. */
final class WholeFile {
    private WholeFile() {}

    /**
     * The bytes of a file, at most {@code max}. One call reads a file that is as large as it was; there is room to notice that it
     * has grown.
     */
    static byte[] read(SeekableByteChannel channel, long size, int max) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(max, size + 1));
        int read;
        do {
            read = channel.read(buffer);
        } while (read >= 0 && buffer.hasRemaining() && buffer.position() != size);
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
        if (buffer.hasRemaining() || bytes.length == max) {
            return bytes;
        }
        byte[] more = Channels.newInputStream(channel).readNBytes(max - bytes.length);
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }
}
