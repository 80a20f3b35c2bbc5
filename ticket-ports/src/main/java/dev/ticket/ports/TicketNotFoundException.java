package dev.ticket.ports;

import dev.ticket.domain.ArtifactName;
import dev.ticket.domain.TicketId;
import dev.ticket.domain.TicketIdOrSlug;
import java.util.List;

/** Nothing has that name. Ask differently; {@link #similar()} may hold what was meant. */
public final class TicketNotFoundException extends TicketException {
    private static final long serialVersionUID = 1L;

    private final transient String name;
    private final transient List<String> similar;

    /**
     * Says that no ticket has that id or slug.
     *
     * @param ticket what was asked for
     * @param similar names of tickets that look like it, best first, possibly none
     */
    public TicketNotFoundException(TicketIdOrSlug ticket, List<String> similar) {
        super(
                "no ticket has the id or slug '" + ticket + "'; "
                        + advice(similar, "see all of them: ticket list --status all"),
                "not-found");
        this.name = ticket.text();
        this.similar = List.copyOf(similar);
    }

    /**
     * Says that a ticket has no artifact of that name.
     *
     * @param ticket the ticket
     * @param artifact what was asked for
     * @param similar names of its artifacts that look like it, best first, possibly none
     */
    public TicketNotFoundException(TicketId ticket, ArtifactName artifact, List<String> similar) {
        super(
                "ticket " + ticket + " has no artifact '" + artifact + "'; " + advice(similar, "list its artifacts"),
                "not-found");
        this.name = artifact.value();
        this.similar = List.copyOf(similar);
    }

    private TicketNotFoundException(String message, String name) {
        super(message, "not-found");
        this.name = name;
        this.similar = List.of();
    }

    /**
     * {@return an error that says that the repository has no such commit}
     *
     * @param commit what was asked for
     */
    public static TicketNotFoundException commit(String commit) {
        return new TicketNotFoundException(
                "the repository has no commit '" + commit + "'; see those there are: git log --oneline --all", commit);
    }

    /**
     * {@return an error that says that the repository has no such branch}
     *
     * @param branch what was asked for
     */
    public static TicketNotFoundException branch(String branch) {
        return new TicketNotFoundException(
                "the repository has no branch '" + branch + "'; see those there are: git branch --all", branch);
    }

    private static String advice(List<String> similar, String otherwise) {
        return similar.isEmpty() ? otherwise : "did you mean " + String.join(", ", similar) + "?";
    }

    /** {@return what was asked for} */
    public String name() {
        return name;
    }

    /** {@return names that look like it, best first} */
    public List<String> similar() {
        return similar;
    }
}
