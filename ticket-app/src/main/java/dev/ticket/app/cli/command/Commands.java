package dev.ticket.app.cli.command;

import dev.ticket.app.cli.syntax.CommandBook;
import dev.ticket.app.cli.syntax.CommandSyntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of the commands. */
public final class Commands implements CommandBook {
    /** {@return the command of that name; empty if there is none} */
    public Optional<Command> command(String name) {
        return Optional.ofNullable(made(name));
    }

    /** A switch, not a map of suppliers: no class of a command is loaded but that of the one which runs. */
    private static @Nullable Command made(String name) {
        return switch (name) {
            case "list", "ls" -> new ListCommand();
            case "show", "view" -> new ShowCommand();
            case "create" -> new CreateCommand();
            case "edit" -> new EditCommand();
            case "comment" -> new CommentCommand();
            case "link" -> new LinkCommand();
            case "log" -> new LogCommand();
            case "for" -> new ForCommand();
            case "review" -> new ReviewCommand();
            case "status" -> new StatusCommand();
            case "close" -> new CloseCommand();
            case "mark-ready" -> new StepCommand(Steps.markReady());
            case "queue" -> new StepCommand(Steps.queue());
            case "accept" -> new AcceptCommand();
            case "next" -> new NextCommand();
            case "complete" -> new StepCommand(Steps.complete());
            case "return" -> new StepCommand(Steps.goBack());
            case "block" -> new StepCommand(Steps.block());
            case "fail" -> new StepCommand(Steps.fail());
            case "defer" -> new StepCommand(Steps.defer());
            case "claims" -> new ClaimsCommand();
            case "claim renew" -> new ClaimRenewCommand();
            case "claim release" -> new ClaimReleaseCommand();
            case "claim steal" -> new ClaimStealCommand();
            case "artifact list" -> new ArtifactListCommand();
            case "artifact add" -> new ArtifactAddCommand();
            case "artifact read" -> new ArtifactReadCommand();
            case "ready" -> new ReadyCommand();
            case "blocked" -> new BlockedCommand();
            case "conflicts" -> new ConflictsCommand();
            case "graph" -> new GraphCommand();
            case "plan add" -> new PlanAddCommand();
            case "plan list" -> new PlanListCommand();
            case "plan retract" -> new PlanRetractCommand();
            case "resolve" -> new ResolveCommand();
            case "merge-driver" -> new MergeDriverCommand();
            case "git install" -> new GitInstallCommand();
            case "git uninstall" -> new GitUninstallCommand();
            case "init" -> new InitCommand();
            case "import" -> new ImportCommand();
            case "doctor" -> new DoctorCommand();
            case "roles" -> new RolesCommand();
            case "instructions" -> new InstructionsCommand();
            case "help" -> new HelpCommand();
            case "completion" -> new CompletionCommand();
            case "version" -> new VersionCommand();
            default -> null;
        };
    }

    @Override
    public Optional<CommandSyntax> find(String name) {
        return command(name).map(Command::syntax);
    }

    @Override
    public List<Chapter> chapters() {
        return List.of(
                new Chapter("Tickets", List.of("list", "show", "create", "edit")),
                new Chapter("Work on a ticket", List.of("comment", "review", "status", "close")),
                new Chapter("Commits and branches", List.of("link", "log", "for")),
                new Chapter(
                        "From planning to done",
                        List.of(
                                "mark-ready",
                                "queue",
                                "next",
                                "accept",
                                "complete",
                                "return",
                                "block",
                                "fail",
                                "defer")),
                new Chapter("Who works on what", List.of("claims", "claim renew", "claim release", "claim steal")),
                new Chapter(
                        "Plan of the work",
                        List.of("ready", "blocked", "conflicts", "graph", "plan add", "plan list", "plan retract")),
                new Chapter("Files of a ticket", List.of("artifact list", "artifact add", "artifact read")),
                new Chapter("Git", List.of("git install", "git uninstall", "merge-driver", "resolve")),
                new Chapter("The tracker", List.of("init", "doctor", "roles", "instructions", "import")),
                new Chapter("The program", List.of("help", "completion", "version")));
    }
}
