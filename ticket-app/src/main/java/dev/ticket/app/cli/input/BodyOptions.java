package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a text comes from: an option, a file, standard input, an editor. */
public final class BodyOptions {
    /** What an event says when nobody said anything. */
    public static final MarkdownText NOTHING = new MarkdownText("No body provided.");

    private static final String FILE = "--file";
    private static final String EDITOR = "--editor";

    private final String text;
    private final Arguments arguments;
    private final Context context;

    /** What was given for the option of that name, and for those that stand for it. */
    public BodyOptions(String text, Arguments arguments, Context context) {
        this.text = text;
        this.arguments = arguments;
        this.context = context;
    }

    /** {@return the options, the first of that name} */
    public static List<OptionSyntax> syntax(String text, String what) {
        return List.of(OptionSyntax.value(text, "TEXT", "The " + what + ", in Markdown."), file(what));
    }

    /** {@return the options, an editor among them} */
    public static List<OptionSyntax> withEditor(String text, String what) {
        OptionSyntax editor = OptionSyntax.flag(EDITOR, "Write the " + what + " in VISUAL or EDITOR.")
                .alsoCalled("-e");
        return Stream.concat(syntax(text, what).stream(), Stream.of(editor)).toList();
    }

    private static OptionSyntax file(String what) {
        return OptionSyntax.value(FILE, "FILE", "A file with the " + what + "; - is standard input.")
                .proposing(new Candidates.Files());
    }

    /**
     * {@return the text that the options name; empty if they name none}
     *
     * @param start what an editor begins with
     * @throws UsageException if there are two
     */
    public Optional<Draft> given(MarkdownText start) {
        checkOne();
        if (wantsEditor()) {
            return Optional.of(new EditorDraft(context).write(start));
        }
        if (arguments.input()) {
            return Optional.of(Draft.of(TextFile.read(context.in())));
        }
        return arguments
                .text(text)
                .map(MarkdownText::new)
                .or(() -> arguments.value(FILE).map(this::contentOf))
                .map(Draft::of);
    }

    /**
     * Checks that the text comes from one place.
     *
     * @throws UsageException if two are named
     */
    public void checkOne() {
        List<String> extra = new ArrayList<>();
        if (wantsEditor()) {
            extra.add(EDITOR);
        }
        if (arguments.input()) {
            extra.add(OperandSyntax.INPUT);
        }
        long named = Stream.of(text, FILE).filter(arguments::has).count();
        if (named + extra.size() > 1) {
            extra.addAll(0, List.of(text, FILE));
            throw new UsageException("give one of " + String.join(", ", extra));
        }
    }

    /** {@return whether anything says where the text comes from} */
    public boolean isNamed() {
        return arguments.has(text) || arguments.has(FILE) || arguments.input() || wantsEditor();
    }

    /** {@return whether an editor was asked for; never where the command has none} */
    public boolean wantsEditor() {
        return arguments.declares(EDITOR) && arguments.flag(EDITOR);
    }

    /** {@return whether {@link #givenOrAsked} opens an editor: the command does well to check everything else before} */
    public boolean opensEditor() {
        return wantsEditor() || (!isNamed() && context.terminal().interactive());
    }

    /** {@return the text that the options name, else standard input unless it is a terminal, else an editor's} */
    public Draft givenOrAsked() {
        Optional<Draft> given = given(MarkdownText.empty());
        if (given.isPresent()) {
            return orNothing(given.get());
        }
        if (!context.terminal().input()) {
            return orNothing(Draft.of(TextFile.read(context.in())));
        }
        return context.terminal().interactive()
                ? new EditorDraft(context).write(MarkdownText.empty())
                : Draft.of(NOTHING);
    }

    /**
     * {@return the text that the options name, else an editor's; standard input is read only where it is named}
     *
     * @param what what the text is, for example {@code reason}
     * @throws UsageException if there is no text
     */
    public Draft required(String what) {
        Draft draft = isNamed() || !opensEditor()
                ? given(MarkdownText.empty()).orElseGet(() -> Draft.of(MarkdownText.empty()))
                : new EditorDraft(context).write(MarkdownText.empty());
        if (draft.text().isEmpty()) {
            throw new UsageException(arguments.command() + " needs a text, the " + what + ": give it with " + text
                    + " TEXT or " + FILE + " FILE");
        }
        return draft;
    }

    private static Draft orNothing(Draft draft) {
        return draft.text().isEmpty() ? Draft.of(NOTHING) : draft;
    }

    private MarkdownText contentOf(String name) {
        return name.equals("-") ? TextFile.read(context.in()) : TextFile.read(TicketRoot.path(FILE, name, context));
    }
}
