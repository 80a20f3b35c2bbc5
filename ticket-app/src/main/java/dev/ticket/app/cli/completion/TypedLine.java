package dev.ticket.app.cli.completion;

import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words before the cursor say, as far as they say anything: half a line is no error. */
final class TypedLine {
    private final CommandBook book;
    private final List<String> operands = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private String name = "";
    private @Nullable CommandSyntax command;
    private @Nullable OptionSyntax waiting;
    private @Nullable String root;
    private boolean optionsOver;

    TypedLine(CommandBook book, List<String> words) {
        this.book = book;
        words.forEach(this::read);
    }

    /** {@return the command; empty while it is not typed} */
    Optional<CommandSyntax> command() {
        return Optional.ofNullable(command);
    }

    /** {@return the group whose command comes next, or what was typed as a command and is none; empty at the beginning} */
    String name() {
        return name;
    }

    /** {@return the option whose value comes next} */
    Optional<OptionSyntax> waiting() {
        return Optional.ofNullable(waiting);
    }

    /** {@return the directory of the tickets, if it was named} */
    Optional<String> root() {
        return Optional.ofNullable(root);
    }

    List<String> operands() {
        return operands;
    }

    /** {@return whether an option was given} */
    boolean has(String name) {
        return given.contains(name);
    }

    boolean optionsOver() {
        return optionsOver;
    }

    /** {@return the options that may come, those that were given and can't be given again left out} */
    List<OptionSyntax> optionsLeft() {
        return options().stream()
                .filter(it -> it.repeatable() || !given.contains(it.name()))
                .toList();
    }

    /** {@return the option of that name} */
    Optional<OptionSyntax> option(String word) {
        return options().stream().filter(it -> it.names().contains(word)).findFirst();
    }

    private List<OptionSyntax> options() {
        return command == null ? GlobalOptions.all() : command.allOptions();
    }

    private void read(String word) {
        if (waiting != null) {
            value(waiting, word);
            waiting = null;
        } else if (word.equals("--") && !optionsOver) {
            optionsOver = true;
        } else if (word.startsWith("-") && word.length() > 1 && !optionsOver) {
            readOption(word);
        } else if (command == null) {
            name = name.isEmpty() ? word : name + " " + word;
            command = book.find(name).orElse(null);
        } else {
            operands.add(word);
        }
    }

    private void readOption(String word) {
        int equals = word.indexOf('=');
        OptionSyntax option =
                option(equals < 0 ? word : word.substring(0, equals)).orElse(null);
        if (option == null) {
            return;
        }
        given.add(option.name());
        if (equals >= 0) {
            value(option, word.substring(equals + 1));
        } else if (option.takesValue()) {
            waiting = option;
        }
    }

    private void value(OptionSyntax option, String word) {
        if (option.name().equals(GlobalOptions.ROOT)) {
            root = word;
        }
    }
}
