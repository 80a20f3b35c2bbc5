package dev.ticket.app.cli;

import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line, taken apart into the command's name and the rest.
 *
 * @param name the command, two words for one of a group; the group alone, if the second is missing; empty if there is none
 * @param rest all other words, also those that stood before the name
 */
record Invocation(String name, List<String> rest) {
    Invocation {
        rest = List.copyOf(rest);
    }

    static Invocation of(List<String> words, CommandBook book) {
        List<String> rest = new ArrayList<>();
        String name = "";
        int i = 0;
        while (i < words.size() && (name.isEmpty() || isGroup(name, book))) {
            String word = words.get(i++);
            if (!word.startsWith("-")) {
                name = name.isEmpty() ? word : name + " " + word;
            } else if (name.isEmpty() && word.equals("--version")) {
                name = "version";
            } else if (!word.equals("--")) {
                // No command begins with a dash: before its name the end of the options says nothing.
                rest.add(word);
                if (globalOption(word).takesValue() && !word.contains("=") && i < words.size()) {
                    rest.add(words.get(i++));
                }
            }
        }
        rest.addAll(words.subList(i, words.size()));
        return new Invocation(name, rest);
    }

    /** {@return whether the word is the first one of two-word commands} */
    static boolean isGroup(String name, CommandBook book) {
        // Two words are never a group: the names need no look then.
        return name.indexOf(' ') < 0 && !book.group(name).isEmpty();
    }

    private static OptionSyntax globalOption(String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Optional<OptionSyntax> option = GlobalOptions.all().stream()
                .filter(it -> it.names().contains(name))
                .findFirst();
        return option.orElseThrow(() -> new UsageException(
                "unknown option '" + name + "' before the command; options of a command follow its name",
                Spelling.similar(
                        name,
                        GlobalOptions.all().stream().map(OptionSyntax::name).toList())));
    }
}
