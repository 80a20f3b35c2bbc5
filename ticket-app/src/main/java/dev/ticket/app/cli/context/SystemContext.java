package dev.ticket.app.cli.context;

import dev.ticket.app.cli.terminal.Output;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the context of the real process: the only place that asks the system. */
public final class SystemContext {
    private SystemContext() {}

    /** {@return the context of this process, with these trackers} */
    public static Context create(Trackers trackers) {
        return new Context(
                System.in,
                // Not System.out: that one guesses an encoding and swallows errors. Ours is UTF-8, as the files are.
                Output.to(new FileOutputStream(FileDescriptor.out)),
                Output.to(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                Path.of(""),
                new TerminalFacts(
                        isTerminal("ticket.stdin.tty"),
                        isTerminal("ticket.stdout.tty"),
                        isTerminal("ticket.stderr.tty"),
                        columns()),
                Clock.systemUTC(),
                trackers,
                SystemContext::runEditor,
                new Platform(property("java.version"), property("os.name") + " " + property("os.arch")));
    }

    /** The launcher knows; Java itself can only tell whether both are terminals. */
    @SuppressWarnings("SystemConsoleNull") // the releases in which it is never null are left out
    private static boolean isTerminal(String property) {
        String told = System.getProperty(property);
        return told == null ? consoleIsTerminal() && System.console() != null : told.equals("true");
    }

    /** In the releases from 22 to 24 there is a console also without a terminal. */
    private static boolean consoleIsTerminal() {
        int release = Runtime.version().feature();
        return release < 22 || release > 24;
    }

    private static int columns() {
        int told = Integer.getInteger("ticket.columns", 0);
        return told > 0 ? told : number(System.getenv("COLUMNS"));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** As git does: the variable holds a shell command, and the file is its last argument. */
    private static int runEditor(String command, Path file) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command + " \"$@\"", command, file.toString())
                .inheritIO()
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the editor was open");
        }
    }
}
