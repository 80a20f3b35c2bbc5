package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.ActingRole;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.RoleJson;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.terminal.Width;
import dev.ticket.app.cli.terminal.Wrapping;
import dev.ticket.domain.Permission;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import java.util.stream.Collectors;

/** Says who may do what. */
final class RolesCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("roles", "Print the roles of the tracker, and what each may do.")
                .paragraph(
                        "What stands behind an @ must be so: report@inprogress is leave to report on tickets that are"
                                + " in progress. On a terminal the role that you act in is marked with a star; otherwise"
                                + " it prints lines with a tab between a role and a permission.")
                .example("ticket roles --as coder", "what a coder may do, among the others")
                .example("ticket roles | awk -F'\\t' '$2 == \"close\" { print $1 }'", "who may close tickets");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        Roles roles = TicketRoot.roles(arguments, context);
        Role acting = ActingRole.of(arguments, context, () -> roles);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, it -> RoleJson.roles(it, roles, acting));
        } else if (context.terminal().output()) {
            roles.all().forEach(it -> explain(it, it.name().equals(acting.name()), roles, context));
        } else {
            context.out().raw("role\tpermission\n");
            roles.all()
                    .forEach(role ->
                            role.permissions().forEach(it -> context.out().raw(role.name() + "\t" + it.word() + "\n")));
        }
        return ExitCode.OK;
    }

    private static void explain(Role role, boolean acting, Roles roles, Context context) {
        int width = roles.names().stream().mapToInt(Width::of).max().orElse(0);
        String first = (acting ? "* " : "  ") + Width.pad(role.name(), width) + "  ";
        String words = role.permissions().stream().map(Permission::word).collect(Collectors.joining(", "));
        Wrapping.wrap(words, context.terminal().columns(), first, " ".repeat(width + 4))
                .forEach(context.out()::line);
    }
}
