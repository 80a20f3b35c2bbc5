/**
 * Tickets as people and scripts see them: the table and the tab-separated list, the page of one ticket, the form of the
 * shell script. Start with {@link dev.ticket.app.cli.view.TicketPage}.
 */
@NullMarked
package dev.ticket.app.cli.view;

import org.jspecify.annotations.NullMarked;
