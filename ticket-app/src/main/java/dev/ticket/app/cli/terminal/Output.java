package dev.ticket.app.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream that the command line writes to. Text for people goes through {@link #line} and {@link #text}, which let no
 * control character through; bytes for programs through {@link #raw}.
 */
public final class Output {
    private final OutputStream stream;
    private final boolean colours;

    private Output(OutputStream stream, boolean colours) {
        this.stream = stream;
        this.colours = colours;
    }

    /** {@return an output without colours to a stream} */
    public static Output to(OutputStream stream) {
        return new Output(new BufferedOutputStream(stream, 1 << 16), false);
    }

    /** {@return this output, with or without colours} */
    public Output coloured(boolean wanted) {
        return new Output(stream, wanted);
    }

    /** {@return whether styles are shown} */
    public boolean coloured() {
        return colours;
    }

    /** Writes a line for people. */
    public void line(String text) {
        text(text);
        raw("\n");
    }

    /** Writes text for people. */
    public void text(String text) {
        raw(Printable.text(text, colours));
    }

    /** Writes a text for programs, to the letter. */
    public void raw(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Copies bytes for programs. */
    public void raw(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            write(buffer, n);
        }
    }

    /** Hands everything on. */
    public void flush() {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    private void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int length) {
        try {
            stream.write(bytes, 0, length);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
