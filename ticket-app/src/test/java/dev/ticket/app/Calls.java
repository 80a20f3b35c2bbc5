package dev.ticket.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that went through ports, in their order. */
final class Calls {
    private final List<String> names = new ArrayList<>();

    /** A port that is passed on to another one, and whose calls are noted by their names. */
    <T> T through(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    names.add(method.getName());
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw Optional.ofNullable(e.getCause()).orElse(e);
                    }
                }));
    }

    /** A port that fails at one call as it is told, and passes all others on. */
    static <T> T failing(Class<T> port, T real, String call, RuntimeException error) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    if (method.getName().equals(call)) {
                        throw error;
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw Optional.ofNullable(e.getCause()).orElse(e);
                    }
                }));
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
