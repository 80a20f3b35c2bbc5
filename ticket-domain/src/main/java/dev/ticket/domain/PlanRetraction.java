package dev.ticket.domain;

/**
 * The end of a plan record: it stays where it is, and no longer holds.
 *
 * @param record the record, among those of its ticket
 * @param reason why it no longer holds; possibly empty
 * @param author who says so
 */
public record PlanRetraction(PlanRecordId record, MarkdownText reason, Author author) {}
