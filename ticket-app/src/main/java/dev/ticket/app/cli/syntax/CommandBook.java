package dev.ticket.app.cli.syntax;

import dev.ticket.domain.Spelling;
import java.util.List;
import java.util.Optional;

/** All commands, for whoever writes about them: help, man pages, completion. */
public interface CommandBook {
    /**
     * Commands that belong together.
     *
     * @param heading what they are for
     * @param commands their names
     */
    record Chapter(String heading, List<String> commands) {
        /** Copies the names. */
        public Chapter {
            commands = List.copyOf(commands);
        }
    }

    /** {@return the chapters, most used first} */
    List<Chapter> chapters();

    /** {@return the syntax of a command, by its name or another one it goes by; empty if there is none} */
    Optional<CommandSyntax> find(String name);

    /** {@return the names of all commands, in the order of the chapters} */
    default List<String> names() {
        return chapters().stream().flatMap(it -> it.commands().stream()).toList();
    }

    /** {@return the commands of a group: {@code artifact add} is one of the group {@code artifact}} */
    default List<String> group(String word) {
        return names().stream().filter(it -> it.startsWith(word + " ")).toList();
    }

    /** {@return what to say to somebody who asks for a command that there is not} */
    default UsageException unknown(String name) {
        int blank = name.indexOf(' ');
        String group = blank < 0 ? "" : name.substring(0, blank + 1);
        List<String> known = group.isEmpty()
                ? firstWords()
                : group(group.strip()).stream()
                        .map(it -> it.substring(group.length()))
                        .toList();
        List<String> similar = Spelling.similar(name.substring(group.length()), known).stream()
                .map(group::concat)
                .toList();
        if (similar.isEmpty()) {
            // The end of a name, as 'steal', says which command is meant.
            similar = names().stream().filter(it -> it.endsWith(" " + name)).toList();
        }
        String page = known.isEmpty() ? "ticket help" : ("ticket help " + group).strip();
        String advice = similar.isEmpty() ? "; see '" + page + "'" : "";
        return new UsageException("unknown command '" + name + "'" + advice, similar);
    }

    /** {@return the words that a command line may begin with} */
    default List<String> firstWords() {
        return names().stream().map(it -> it.split(" ", -1)[0]).distinct().toList();
    }
}
