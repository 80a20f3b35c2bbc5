/**
 * The kit for authors of adapters: the contract that every tracker keeps, an in-memory tracker that keeps it, and the rules
 * of layering. Start with {@link dev.ticket.testkit.TicketBackendContract}; {@code docs/contract.md} numbers the rules.
 */
@NullMarked
package dev.ticket.testkit;

import org.jspecify.annotations.NullMarked;
