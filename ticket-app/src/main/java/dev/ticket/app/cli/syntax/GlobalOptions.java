package dev.ticket.app.cli.syntax;

import java.util.List;

/** The options that every command has. They may stand before the command's name too. */
public final class GlobalOptions {
    /** Where the tickets are. */
    public static final String ROOT = "--root";
    /** How long to wait for other writers. */
    public static final String LOCK_TIMEOUT = "--lock-timeout";
    /** In which role. */
    public static final String AS = "--as";
    /** Each change a commit. */
    public static final String COMMIT = "--commit";
    /** No commits, whatever is configured. */
    public static final String NO_COMMIT = "--no-commit";
    /** Commits without hooks. */
    public static final String NO_VERIFY = "--no-verify";
    /** Output for programs. */
    public static final String JSON = "--json";
    /** When to use colours. */
    public static final String COLOR = "--color";
    /** Help instead of the command. */
    public static final String HELP = "--help";

    private GlobalOptions() {}

    /** {@return the options} */
    public static List<OptionSyntax> all() {
        return List.of(
                OptionSyntax.value(
                                ROOT,
                                "DIR",
                                "The directory of the tickets. Otherwise TICKET_ROOT, else WORK_ITEMS_DIR, else the"
                                        + " nearest work-items from here upwards.")
                        .proposing(new Candidates.Files()),
                OptionSyntax.value(
                        LOCK_TIMEOUT,
                        "DURATION",
                        "How long to wait for other writers, for example 30s; 0 gives up at once. Otherwise"
                                + " lock_timeout in ticket.yaml, else 10s."),
                OptionSyntax.value(
                                AS,
                                "ROLE",
                                "The role to act in, see 'ticket roles'. Otherwise TICKET_ROLE, else human, who may do"
                                        + " everything.")
                        .proposing(new Candidates.Roles()),
                OptionSyntax.flag(
                        COMMIT,
                        "Commit each change by itself, as its author, and nothing else. Otherwise commit in"
                                + " ticket.yaml, else no."),
                OptionSyntax.flag(NO_COMMIT, "Commit nothing, whatever ticket.yaml says."),
                OptionSyntax.flag(NO_VERIFY, "With --commit: run no hooks."),
                OptionSyntax.flag(JSON, "Print JSON, errors included."),
                OptionSyntax.value(COLOR, "WHEN", "When to use colours: auto, always or never.")
                        .standard("auto")
                        .oneOf(List.of("auto", "always", "never")),
                OptionSyntax.flag(HELP, "Show this help.").alsoCalled("-h"));
    }
}
