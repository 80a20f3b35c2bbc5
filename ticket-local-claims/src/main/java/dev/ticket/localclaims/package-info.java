/**
 * Who works on which ticket on this machine: files outside the tracker, in git's directory or the user's. Start with {@link
 * dev.ticket.localclaims.LocalClaims}.
 */
@NullMarked
package dev.ticket.localclaims;

import org.jspecify.annotations.NullMarked;
