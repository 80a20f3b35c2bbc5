package dev.ticket.app.cli.completion;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows what may come next on a command line. */
public final class Completer {
    private static final int MOST = 1000;

    private final CommandBook book;
    private final TicketWords tickets;

    /** Completes lines of these commands. */
    public Completer(CommandBook book, Context context) {
        this.book = book;
        this.tickets = new TicketWords(context);
    }

    /**
     * {@return what may stand in the place of the last word}
     *
     * @param words the words behind {@code ticket}; the last one is half typed, possibly empty
     */
    public List<Candidate> complete(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        String current = words.get(words.size() - 1);
        TypedLine line = new TypedLine(book, words.subList(0, words.size() - 1));
        return candidates(line, current)
                .filter(it -> it.equals(Candidate.FILES) || it.isFit())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<Candidate> candidates(TypedLine line, String current) {
        Optional<OptionSyntax> waiting = line.waiting();
        if (waiting.isPresent()) {
            return optionValue(line, waiting.get(), "", current);
        }
        if (current.startsWith("-") && !line.optionsOver()) {
            int equals = current.indexOf('=');
            return equals < 0
                    ? options(line, current)
                    : line.option(current.substring(0, equals)).stream()
                            .flatMap(it -> optionValue(
                                    line, it, current.substring(0, equals + 1), current.substring(equals + 1)));
        }
        return line.command().isPresent() ? operand(line, current) : commands(line, current);
    }

    private Stream<Candidate> commands(TypedLine line, String current) {
        if (line.name().isEmpty()) {
            return Stream.concat(book.firstWords().stream(), otherNames())
                    .filter(it -> it.startsWith(current))
                    .map(it -> new Candidate(
                            it, book.find(it).map(s -> s.summary()).orElseGet(() -> heading(it) + ".")));
        }
        return commandsOf(line.name(), current);
    }

    /** What the commands of a group are for. */
    private String heading(String group) {
        String first = book.group(group).get(0);
        return book.chapters().stream()
                .filter(it -> it.commands().contains(first))
                .findFirst()
                .orElseThrow()
                .heading();
    }

    private Stream<String> otherNames() {
        return book.names().stream().flatMap(it -> book.find(it).orElseThrow().otherNames().stream());
    }

    private Stream<Candidate> commandsOf(String word, String current) {
        String group = word + " ";
        return book.group(word).stream()
                .filter(it -> it.startsWith(group + current))
                .map(it -> new Candidate(
                        it.substring(group.length()),
                        book.find(it).orElseThrow().summary()));
    }

    private static Stream<Candidate> options(TypedLine line, String current) {
        return line.optionsLeft().stream()
                .filter(it -> it.name().startsWith(current))
                .map(it -> new Candidate(it.name(), it.summary()));
    }

    private Stream<Candidate> operand(TypedLine line, String current) {
        List<OperandSyntax> operands = line.command().orElseThrow().operands();
        int index = line.operands().size();
        return index < operands.size() ? values(line, operands.get(index).candidates(), "", current) : Stream.empty();
    }

    private Stream<Candidate> optionValue(TypedLine line, OptionSyntax option, String before, String current) {
        // Where several may be given, commas separate them, and the last one is completed.
        int comma = option.repeatable() ? current.lastIndexOf(',') + 1 : 0;
        return values(line, option.candidates(), before + current.substring(0, comma), current.substring(comma));
    }

    private Stream<Candidate> values(TypedLine line, Candidates wanted, String before, String current) {
        if (wanted instanceof Candidates.Files) {
            return Stream.of(Candidate.FILES);
        }
        if (wanted instanceof Candidates.CommandsOfGroup) {
            return commandsOf(line.operands().get(0), current);
        }
        if (wanted instanceof Candidates.WithOption either) {
            return values(line, line.has(either.option()) ? either.given() : either.otherwise(), before, current);
        }
        Stream<Candidate> all = wanted instanceof Candidates.Words known
                ? known.words().stream().map(Candidate::of)
                : tickets.words(wanted, line);
        return all.filter(it -> it.word().startsWith(current)).map(it -> new Candidate(before + it.word(), it.says()));
    }
}
