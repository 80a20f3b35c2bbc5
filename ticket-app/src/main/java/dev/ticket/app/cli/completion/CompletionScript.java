package dev.ticket.app.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The scripts that teach shells to ask the program. */
public final class CompletionScript {
    private CompletionScript() {}

    /** {@return the shells there are scripts for} */
    public static List<String> shells() {
        return List.of("bash", "zsh", "fish");
    }

    /** {@return the script for a shell} */
    public static String of(String shell) {
        String name = "ticket." + shell;
        try (InputStream in = Objects.requireNonNull(CompletionScript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
