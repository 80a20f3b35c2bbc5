package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.FileReason;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.MergeJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.Candidates;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.syntax.OperandSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.Printable;
import dev.ticket.domain.merge.FileContent;
import dev.ticket.domain.merge.MergedFile;
import dev.ticket.domain.merge.Versions;
import dev.ticket.ports.TicketStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Merges one file of a ticket for git. It needs no tracker: in the middle of a merge there may be none. */
final class MergeDriverCommand implements Command {
    private static final String BASE = "BASE";
    private static final String OURS = "OURS";
    private static final String THEIRS = "THEIRS";
    private static final String PATH = "PATH";

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("merge-driver", "Merge one file of a ticket, when git asks for it.")
                .paragraph(
                        "Git calls it for files whose attribute 'merge' is 'ticket'. The result is written over OURS; with"
                                + " conflicts left the exit status is 1, and git has the file as unmerged.")
                .with(file(BASE, "The file before the two sides went apart; empty if there was none."))
                .with(file(OURS, "The file as our side has it; what comes of the merge takes its place."))
                .with(file(THEIRS, "The file as the other side has it."))
                .with(file(PATH, "Where the file lies in the repository; its last parts say what it is."))
                .example(
                        "git config merge.ticket.driver 'ticket merge-driver %O %A %B %P'", "tell git that it is there")
                .example("echo 'work-items/** merge=ticket' >> .gitattributes", "and for which files");
    }

    private static OperandSyntax file(String label, String summary) {
        return OperandSyntax.required(label, summary, new Candidates.None());
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        Path ours = path(OURS, arguments, context);
        Versions<FileContent> versions = new Versions<>(
                read(path(BASE, arguments, context)), read(ours), read(path(THEIRS, arguments, context)));
        String path = arguments.operand(PATH).orElse("");
        MergedFile merged = context.trackers().merger().mergeFile(path, versions);
        write(ours, merged.content());
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> MergeJson.conflicts(it, merged.conflicts()));
        } else {
            merged.conflicts()
                    .forEach(it -> context.err().line(Printable.oneLine("conflict: " + path + ": " + it.message())));
        }
        return merged.isSettled() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Path path(String label, Arguments arguments, Context context) {
        return TicketRoot.path(label, arguments.operand(label).orElse(""), context);
    }

    private static FileContent read(Path file) {
        try {
            return FileContent.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file);
        } catch (IOException e) {
            throw new TicketStorageException(file.toString(), "can't be read: " + FileReason.of(e), e);
        }
    }

    private static void write(Path file, FileContent content) {
        try {
            Files.write(file, content.bytes());
        } catch (IOException e) {
            throw new TicketStorageException(file.toString(), "can't be written: " + FileReason.of(e), e);
        }
    }
}
