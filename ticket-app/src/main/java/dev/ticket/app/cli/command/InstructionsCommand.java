package dev.ticket.app.cli.command;

import dev.ticket.app.cli.context.ActingRole;
import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.context.TicketRoot;
import dev.ticket.app.cli.help.WorkflowPage;
import dev.ticket.app.cli.json.JsonPage;
import dev.ticket.app.cli.json.SurveyJson;
import dev.ticket.app.cli.markdown.MarkdownView;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.CommandSyntax;
import dev.ticket.app.cli.syntax.GlobalOptions;
import dev.ticket.app.cli.view.SurveyLines;
import dev.ticket.domain.ClaimListing;
import dev.ticket.domain.MarkdownText;
import dev.ticket.domain.Operation;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import dev.ticket.domain.WorkSurvey;
import dev.ticket.ports.TicketBackend;
import dev.ticket.usecase.SurveyWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the role that acts has to do, and what waits for it. */
final class InstructionsCommand implements Command {
    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "instructions", "Print the working instructions of a role, and how the repository stands.")
                .paragraph(
                        "They are for whoever takes the role that --as names, person or program, and are given to it as they"
                                + " are: what it is for, what it does by which commands, what it may do in this tracker, and"
                                + " what waits for it now. Lists show " + SurveyLines.MOST + " tickets at the most.")
                .example("ticket instructions --as coder", "what a coder has to know, in Markdown")
                .example("ticket instructions --as reviewer --json | jq .survey.waiting", "what waits for a reviewer");
    }

    @Override
    public ExitCode run(Arguments arguments, Context context) {
        Roles roles = TicketRoot.roles(arguments, context);
        Role role = ActingRole.of(arguments, context, () -> roles);
        String page = WorkflowPage.of(role.name());
        Optional<WorkSurvey> survey = survey(role, arguments, context);
        if (arguments.flag(GlobalOptions.JSON)) {
            JsonPage.print(context, json -> {
                SurveyJson.role(json, role, page);
                survey.ifPresent(it -> new SurveyJson(it, SurveyLines.MOST).write(json, duties(role, roles)));
            });
            return ExitCode.OK;
        }
        List<String> lines = new ArrayList<>(List.of(page, ""));
        lines.addAll(SurveyLines.permissions(role));
        survey.ifPresent(it -> {
            lines.add("");
            lines.addAll(new SurveyLines(it, roles, context.clock().instant()).lines(role));
        });
        print(String.join("\n", lines), context);
        return ExitCode.OK;
    }

    /** A role that only looks is told what waits for all others. */
    private static List<Operation> duties(Role role, Roles roles) {
        List<Operation> own = WorkSurvey.dutiesOf(role, roles);
        return own.isEmpty() ? WorkSurvey.DUTIES : own;
    }

    /** A role that may not read is told what it may do, and no more. */
    private static Optional<WorkSurvey> survey(Role role, Arguments arguments, Context context) {
        if (role.permission(Operation.READ).isEmpty()) {
            return Optional.empty();
        }
        TicketBackend tickets = TicketRoot.open(arguments, context);
        ClaimListing claims = WorkLook.claims(tickets, arguments, context).orElse(null);
        return Optional.of(new SurveyWork(tickets, tickets).survey(claims));
    }

    private static void print(String page, Context context) {
        if (context.terminal().output()) {
            new MarkdownView()
                    .render(new MarkdownText(page), context.terminal().columns())
                    .forEach(context.out()::line);
        } else {
            context.out().line(page);
        }
    }
}
