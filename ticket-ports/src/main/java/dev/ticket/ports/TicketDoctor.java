package dev.ticket.ports;

import dev.ticket.domain.DoctorReport;

/** Examines a whole tracker. Needs {@link Capability#DOCTOR}. */
public interface TicketDoctor {
    /**
     * Looks for everything that is not as it should be; changes nothing.
     *
     * @return what was found, by place
     * @throws UnsupportedByBackendException if the tracker can't be examined
     * @throws TicketStorageException if the tracker as a whole can't be read; give up
     */
    DoctorReport doctor();
}
