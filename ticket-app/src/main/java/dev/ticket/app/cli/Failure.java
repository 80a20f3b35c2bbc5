package dev.ticket.app.cli;

import dev.ticket.app.cli.command.ExitCode;
import dev.ticket.app.cli.command.IdUnwrittenException;
import dev.ticket.app.cli.command.NothingToAcceptException;
import dev.ticket.app.cli.context.NoTrackerException;
import dev.ticket.app.cli.input.DraftKeptException;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.app.cli.terminal.OutputException;
import dev.ticket.app.cli.view.OrderUnwrittenException;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.AmbiguousTicketException;
import dev.ticket.ports.InvalidRequestException;
import dev.ticket.ports.MalformedTicketException;
import dev.ticket.ports.NoRepositoryException;
import dev.ticket.ports.TicketBlockedException;
import dev.ticket.ports.TicketClaimedException;
import dev.ticket.ports.TicketConflictException;
import dev.ticket.ports.TicketDeniedException;
import dev.ticket.ports.TicketLockedException;
import dev.ticket.ports.TicketNotFoundException;
import dev.ticket.ports.TicketRefusedException;
import dev.ticket.ports.TicketStorageException;
import dev.ticket.ports.UnsupportedByBackendException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Why a command failed, as the caller is told: the one place where exit codes and errors in JSON are decided.
 *
 * @param exit the exit code
 * @param message what failed, on which thing, and what to do
 * @param details the same for programs: texts, numbers, objects and lists of them by name
 * @param advice what to type next, line by line, where the message has no room for it
 */
record Failure(ExitCode exit, String message, Map<String, Object> details, List<String> advice) {
    private static final List<Case<?>> CASES = List.of(
            when(UsageException.class, ExitCode.USAGE, e -> some("similar", e.similar())),
            when(InvalidRequestException.class, ExitCode.INVALID, e -> Map.of("what", e.what())),
            when(
                    NoTrackerException.class,
                    ExitCode.NO_TRACKER,
                    e -> Map.of("directory", e.directory().toString())),
            when(
                    TicketNotFoundException.class,
                    ExitCode.NOT_FOUND,
                    e -> Map.of("name", e.name(), "similar", e.similar())),
            when(
                    AmbiguousTicketException.class,
                    ExitCode.AMBIGUOUS,
                    e -> Map.of("name", e.name(), "candidates", e.candidates())),
            when(
                    TicketConflictException.class,
                    ExitCode.CONFLICT,
                    e -> Map.of(
                            "id", e.ticket().value(), "what", e.what(), "expected", e.expected(), "found", e.found())),
            when(
                    TicketClaimedException.class,
                    ExitCode.CLAIMED,
                    e -> Map.of(
                            "id", e.ticket().value(),
                            "owner", e.owner(),
                            "since", e.since(),
                            "expires", e.expires())),
            when(
                    TicketLockedException.class,
                    ExitCode.LOCKED,
                    e -> Map.of(
                            "holder",
                            FailureDetails.holder(e.holder()),
                            "waited_ms",
                            e.waited().toMillis())),
            when(MalformedTicketException.class, ExitCode.MALFORMED, FailureDetails::place),
            when(TicketDeniedException.class, ExitCode.DENIED, FailureDetails::denial),
            when(
                    UnsupportedByBackendException.class,
                    ExitCode.UNSUPPORTED,
                    e -> Map.of("capability", e.capability().name().toLowerCase(Locale.ROOT))),
            when(NoRepositoryException.class, ExitCode.NO_REPOSITORY, e -> Map.of("directory", e.directory())),
            when(TicketStorageException.class, ExitCode.STORAGE, e -> Map.of("path", e.path())),
            when(
                    IdUnwrittenException.class,
                    ExitCode.STORAGE,
                    e -> Map.of("id", e.id().value(), "path", "standard output")),
            when(OutputException.class, ExitCode.STORAGE, e -> Map.of("path", "standard output")),
            when(
                    TicketRefusedException.class,
                    ExitCode.REFUSED,
                    e -> Map.of("id", e.ticket().value(), "reason", e.reason())),
            when(
                    TicketBlockedException.class,
                    ExitCode.BLOCKED,
                    e -> Map.of("id", e.ticket().value(), "obstacles", FailureDetails.obstacles(e))),
            when(NothingToAcceptException.class, ExitCode.NOTHING_TO_ACCEPT, e -> Map.of()),
            when(
                    OrderUnwrittenException.class,
                    ExitCode.STORAGE,
                    e -> Map.of(
                            "id", e.claim().ticket().value(),
                            "path", "standard output",
                            "token", e.claim().token().value())));

    /** What to tell about one kind of failure. */
    private record Case<T extends Throwable>(Class<T> type, ExitCode exit, Function<T, Map<String, Object>> details) {
        boolean fits(Throwable thrown) {
            return type.isInstance(thrown);
        }

        Failure failure(Throwable thrown) {
            return new Failure(
                    exit,
                    String.valueOf(thrown.getMessage()),
                    details.apply(type.cast(thrown)),
                    FailureAdvice.after(thrown));
        }
    }

    /** {@return what to tell about something that was thrown} */
    static Failure of(Throwable thrown) {
        if (thrown instanceof DraftKeptException kept) {
            Failure failure = of(kept.failure());
            Map<String, Object> details = new LinkedHashMap<>(failure.details());
            details.put("kept", kept.file().toString());
            return new Failure(
                    failure.exit(),
                    failure.message() + "; your text is kept in " + kept.file(),
                    details,
                    failure.advice());
        }
        if (thrown instanceof AcceptanceException acceptance) {
            return notAccepted(acceptance);
        }
        return CASES.stream()
                .filter(it -> it.fits(thrown))
                .findFirst()
                .map(it -> it.failure(thrown))
                .orElseGet(() -> bug(thrown));
    }

    /** What to do next is what its reason says. */
    private static Failure notAccepted(AcceptanceException e) {
        Failure reason = of(e.reason());
        Map<String, Object> details = new LinkedHashMap<>(reason.details());
        details.put("step", e.step().word());
        e.claim().ifPresent(it -> details.put("token", it.token().value()));
        return new Failure(reason.exit(), String.valueOf(e.getMessage()), details, FailureAdvice.after(e));
    }

    private static Failure bug(Throwable thrown) {
        String message = "this is a bug in ticket: " + thrown + "; please report it, with what TICKET_DEBUG=1 adds";
        return new Failure(
                ExitCode.BUG, message, Map.of("type", thrown.getClass().getName()), List.of());
    }

    private static Map<String, Object> some(String name, List<String> values) {
        return values.isEmpty() ? Map.of() : Map.of(name, values);
    }

    private static <T extends Throwable> Case<T> when(
            Class<T> type, ExitCode exit, Function<T, Map<String, Object>> details) {
        return new Case<>(type, exit, details);
    }
}
