package dev.ticket.ports;

import org.jspecify.annotations.Nullable;

/**
 * Something a backend would not or could not do. The subtypes say what the caller does next: {@link
 * TicketNotFoundException}, {@link AmbiguousTicketException}, {@link InvalidRequestException} and {@link
 * TicketRefusedException} ask differently, {@link TicketDeniedException} leave it to somebody else, {@link
 * TicketConflictException} reload, {@link TicketLockedException} wait and retry, {@link TicketClaimedException} and {@link
 * TicketBlockedException} wait or take another ticket, {@link MalformedTicketException} repair, {@link
 * TicketStorageException}, {@link UnsupportedByBackendException} and {@link NoRepositoryException} give up. An {@link
 * AcceptanceException} has one of them for its reason.
 *
 * <p>Messages are short, never hold a whole document, and end with what to do and where to read on.
 */
public abstract sealed class TicketException extends RuntimeException
        permits TicketNotFoundException,
                AmbiguousTicketException,
                InvalidRequestException,
                TicketRefusedException,
                TicketDeniedException,
                TicketConflictException,
                TicketLockedException,
                TicketClaimedException,
                TicketBlockedException,
                AcceptanceException,
                MalformedTicketException,
                UnsupportedByBackendException,
                NoRepositoryException,
                TicketStorageException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_MESSAGE = 2000;

    private final transient String said;

    TicketException(String message, String anchor) {
        this(message, anchor, null);
    }

    TicketException(String message, String anchor, @Nullable Throwable cause) {
        super(bounded(message) + " (docs/troubleshooting.md#" + anchor + ")", cause);
        this.said = bounded(message);
    }

    /** The message without where to read on, as another error repeats it. */
    final String said() {
        return said;
    }

    private static String bounded(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "... (cut)";
    }
}
