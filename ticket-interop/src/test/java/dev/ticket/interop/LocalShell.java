package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A shell of this machine.
 *
 * @param name what it is called in the names of tests
 * @param interpreter the words that a script's name is put behind
 * @param path what {@code PATH} is
 */
record LocalShell(String name, List<String> interpreter, String path) implements Shell {
    private static final String USUAL = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");

    /** The shell with the awk; its name says both. */
    static LocalShell of(String shell, String awk) {
        Path bin = Workplace.directory("bin");
        try {
            Files.createSymbolicLink(bin.resolve("awk"), Objects.requireNonNull(find(awk.split(" ", -1)[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = new ArrayList<>(List.of(shell.split(" ", -1)));
        words.set(0, Objects.requireNonNull(find(words.get(0))).toString());
        return new LocalShell(shell + " with " + awk, List.copyOf(words), bin + ":" + USUAL);
    }

    static boolean isThere(String command) {
        return find(command.split(" ", -1)[0]) != null;
    }

    static @Nullable Path find(String command) {
        for (String directory : USUAL.split(":", -1)) {
            Path file = Path.of(directory, command);
            if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    @Override
    public boolean searchesPath() {
        return !interpreter.contains("sh");
    }

    @Override
    public Job start(Program program) {
        return Job.start(program, path, script -> {
            List<String> command = new ArrayList<>(interpreter);
            command.add(script.toString());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().put("PATH", path);
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            return files -> process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
