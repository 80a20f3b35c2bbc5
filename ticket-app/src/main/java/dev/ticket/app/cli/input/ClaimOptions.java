package dev.ticket.app.cli.input;

import dev.ticket.app.cli.context.Context;
import dev.ticket.app.cli.syntax.Arguments;
import dev.ticket.app.cli.syntax.OptionSyntax;
import dev.ticket.app.cli.syntax.UsageException;
import dev.ticket.domain.ClaimTime;
import dev.ticket.domain.ClaimToken;
import java.util.Optional;

/** What is said about a claim: how long it holds, and by which token its holder knows it. */
public final class ClaimOptions {
    /** How long it holds. */
    public static final String TTL = "--ttl";
    /** Its token. */
    public static final String TOKEN = "--token";
    /** The variable that holds a token where the option does not. */
    public static final String VARIABLE = "TICKET_TOKEN";

    private ClaimOptions() {}

    /** {@return the option for its time} */
    public static OptionSyntax ttl() {
        return OptionSyntax.value(
                        TTL, "DURATION", "How long the claim holds unless it is renewed: 1s to 7d, for example 30m.")
                .standard(ClaimTime.USUAL.duration().toMinutes() + "m");
    }

    /** {@return how long it shall hold} */
    public static ClaimTime readTtl(Arguments arguments) {
        return arguments.parsed(TTL, ClaimTime::parse).orElse(ClaimTime.USUAL);
    }

    /** {@return the option for its token} */
    public static OptionSyntax token() {
        return OptionSyntax.value(TOKEN, "TOKEN", "The token of the ticket's claim. Otherwise " + VARIABLE + ".");
    }

    /**
     * {@return the token that the option gives, else the variable; empty if neither does}
     *
     * @throws UsageException if what they give is no token
     */
    public static Optional<ClaimToken> findToken(Arguments arguments, Context context) {
        return arguments
                .parsed(TOKEN, ClaimToken::new)
                .or(() -> context.variable(VARIABLE).map(it -> Arguments.checked(VARIABLE, () -> new ClaimToken(it))));
    }

    /**
     * {@return the token that the option gives, else the variable}
     *
     * @throws UsageException if neither gives one
     */
    public static ClaimToken getToken(Arguments arguments, Context context) {
        return getToken(arguments.command(), arguments, context);
    }

    /**
     * {@return the token that the option gives, else the variable}
     *
     * @param asker what needs it, for the message
     * @throws UsageException if neither gives one
     */
    public static ClaimToken getToken(String asker, Arguments arguments, Context context) {
        return findToken(arguments, context)
                .orElseThrow(() -> new UsageException(asker
                        + " needs the token of the claim: give it with " + TOKEN + " or in " + VARIABLE
                        + "; if it is lost, wait until the claim ends, then use 'ticket claim steal'"));
    }
}
