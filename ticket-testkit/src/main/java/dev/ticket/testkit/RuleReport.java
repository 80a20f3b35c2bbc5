package dev.ticket.testkit;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.IncompleteExecutionException;

/** Puts the broken rule in front of whatever went wrong, an exception of the backend among it. */
final class RuleReport implements InvocationInterceptor {
    private static final Pattern RULE = Pattern.compile("[A-Z]-\\d\\d: .*");

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        String rule = context.getDisplayName();
        try {
            invocation.proceed();
        } catch (IncompleteExecutionException e) {
            throw e;
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError || !RULE.matcher(rule).matches()) {
                throw e;
            }
            throw new AssertionError("rule " + rule + " (docs/contract.md)\n" + described(e), e);
        }
    }

    private static String described(Throwable failure) {
        return failure instanceof AssertionError ? String.valueOf(failure.getMessage()) : "unexpected " + failure;
    }
}
