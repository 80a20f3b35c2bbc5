package dev.ticket.ports;

/** What a backend may be able to do besides reading, which every backend can. */
public enum Capability {
    /** Hand out the documents that tickets are kept in. */
    DOCUMENTS,
    /** Create tickets. */
    CREATE,
    /** Change fields and description. */
    EDIT,
    /** Append events and reviews. */
    EVENTS,
    /** Move and close tickets. */
    STATUS,
    /** Keep files with a ticket. */
    ARTIFACTS,
    /** Keep plan records. */
    PLAN,
    /** Take tickets through the lifecycle. */
    WORKFLOW,
    /** Examine the whole tracker. */
    DOCTOR,
    /** Put in tickets of other trackers with their past. */
    IMPORT
}
