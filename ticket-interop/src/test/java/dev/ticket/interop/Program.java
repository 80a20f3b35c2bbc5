package dev.ticket.interop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program to run in a shell's world.
 *
 * @param words its name and arguments
 * @param directory the working directory
 * @param environment all variables there are; {@code PATH} is the shell's, unless it is among them
 * @param input what comes by standard input
 */
record Program(List<String> words, Path directory, Map<String, String> environment, String input) {
    /** It as a script of any shell, with its streams in files of that directory. Words are no arguments of a process here, as
     * those would be at the mercy of the locale. */
    String script(Path files, String path) {
        String variables = environment.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey() + "=" + Quoted.of(it.getValue()) + "; export " + it.getKey() + "\n")
                .collect(Collectors.joining());
        return "cd " + Quoted.of(directory.toString()) + " || exit 126\n"
                + "PATH=" + Quoted.of(path) + "; export PATH\n"
                + variables
                + "exec " + words.stream().map(Quoted::of).collect(Collectors.joining(" "))
                + " <" + Quoted.of(files.resolve("in").toString())
                + " >" + Quoted.of(files.resolve("out").toString())
                + " 2>" + Quoted.of(files.resolve("err").toString()) + "\n";
    }
}
