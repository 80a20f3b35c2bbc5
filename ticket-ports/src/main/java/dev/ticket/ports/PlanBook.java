package dev.ticket.ports;

import dev.ticket.domain.NewPlanRecord;
import dev.ticket.domain.PlanListing;
import dev.ticket.domain.PlanRecord;
import dev.ticket.domain.PlanRetraction;
import dev.ticket.domain.TicketIdOrSlug;

/**
 * Keeps the orchestration plan: which ticket comes before which, what blocks and what conflicts. Needs {@link
 * Capability#PLAN}. Records are added and retracted, never changed or removed.
 */
public interface PlanBook {
    /**
     * Adds a record to a ticket's plan.
     *
     * @param ticket its id or slug
     * @param record what to record
     * @return the record as it is kept
     * @throws TicketRefusedException if records of its relation are written by an operation; use that
     * @throws InvalidRequestException if it can't be stored here; ask differently
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker keeps no plans
     * @throws TicketStorageException if it can't be written; the plan is as it was, or changed as a whole if the last call
     *     of the disk failed: look at it before you try again
     */
    PlanRecord addPlanRecord(TicketIdOrSlug ticket, NewPlanRecord record);

    /**
     * Ends a record of a ticket's plan. It stays, and a new one says that it no longer holds.
     *
     * @param ticket its id or slug
     * @param retraction which record, and why
     * @return the new record
     * @throws TicketRefusedException if there is no such record, it was retracted before, or an operation wrote it
     * @throws InvalidRequestException if it can't be stored here; ask differently
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws TicketLockedException if others kept writing; try again
     * @throws UnsupportedByBackendException if the tracker keeps no plans
     * @throws TicketStorageException if it can't be written; the plan is as it was, or changed as a whole if the last call
     *     of the disk failed: look at it before you try again
     */
    PlanRecord retractPlanRecord(TicketIdOrSlug ticket, PlanRetraction retraction);

    /**
     * {@return the plan of one ticket}
     *
     * @param ticket its id or slug
     * @throws TicketNotFoundException if no ticket has that id or slug; ask differently
     * @throws AmbiguousTicketException if several have that slug; ask by id
     * @throws UnsupportedByBackendException if the tracker keeps no plans
     * @throws TicketStorageException if it can't be read; give up
     */
    PlanListing listPlanRecords(TicketIdOrSlug ticket);

    /**
     * {@return the plans of all tickets of every status, by ticket; one that can't be read hides no other}
     *
     * @throws UnsupportedByBackendException if the tracker keeps no plans
     * @throws TicketStorageException if the tracker as a whole can't be read; give up
     */
    PlanListing listPlanRecords();
}
