package dev.ticket.app.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The working instructions of a role: a page of {@code docs/workflows/README.md}, which the build packs with the program. */
public final class WorkflowPage {
    private WorkflowPage() {}

    /** {@return the page of a role in Markdown, without a line end behind it; for a tracker's own role one that says so} */
    public static String of(String role) {
        try (InputStream in = WorkflowPage.class.getResourceAsStream("workflows/" + role + ".md")) {
            return in == null
                    ? ofNoneOfTheSix(role)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofNoneOfTheSix(String role) {
        return "# " + role + "\n\n"
                + "This role is the tracker's own: ticket.yaml says what it may do, and whoever wrote it knows what for. Below is\n"
                + "what that is, and how the repository stands. Act with `TICKET_ROLE=" + role
                + "`. What you may not do is refused\n"
                + "with exit code 8, which names the roles that may.";
    }
}
