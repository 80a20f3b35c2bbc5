package dev.ticket.testkit;

import java.io.IOException;
import java.io.InputStream;

/** A content that begins well and breaks off. */
final class BrokenOffContent extends InputStream {
    private int left = 20_000;

    @Override
    public int read() throws IOException {
        if (left == 0) {
            throw new IOException("the connection is gone");
        }
        left--;
        return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        target[offset] = (byte) read();
        return 1;
    }
}
