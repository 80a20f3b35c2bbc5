package dev.ticket.ports;

import dev.ticket.domain.DoctorReport;
import dev.ticket.domain.RepairReport;

/** Examines a whole tracker, and mends it. Needs {@link Capability#DOCTOR}. */
public interface TicketDoctor {
    /**
     * Looks for everything that is not as it should be; changes nothing.
     *
     * @return what was found, by place
     * @throws UnsupportedByBackendException if the tracker can't be examined
     * @throws TicketStorageException if the tracker as a whole can't be read; give up
     */
    DoctorReport doctor();

    /**
     * Says what {@link #repair} would do now; changes nothing.
     *
     * @return what would be mended, and what would be left, at the places where it is now
     * @throws UnsupportedByBackendException if the tracker can't be examined
     * @throws TicketStorageException if the tracker as a whole can't be read; give up
     */
    RepairReport proposeRepair();

    /**
     * Mends what can be mended without guessing, and leaves everything else. No text of a ticket is deleted.
     *
     * @return what was mended, and what an examination finds afterwards
     * @throws UnsupportedByBackendException if the tracker can't be examined
     * @throws TicketLockedException if others kept writing; try again
     * @throws TicketStorageException if something can't be written; mend that, then try again
     */
    RepairReport repair();
}
