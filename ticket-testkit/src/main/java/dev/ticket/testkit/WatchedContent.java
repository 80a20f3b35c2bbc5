package dev.ticket.testkit;

import java.io.ByteArrayInputStream;

/** A content that knows whether somebody has closed it. */
final class WatchedContent extends ByteArrayInputStream {
    boolean closed;

    WatchedContent(byte[] content) {
        super(content);
    }

    @Override
    public void close() {
        closed = true;
    }
}
