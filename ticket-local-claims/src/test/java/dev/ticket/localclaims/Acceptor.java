package dev.ticket.localclaims;

import dev.ticket.domain.Author;
import dev.ticket.domain.TicketIdOrSlug;
import dev.ticket.localfiles.LocalTickets;
import dev.ticket.ports.AcceptanceException;
import dev.ticket.ports.ClaimRegistry;
import dev.ticket.ports.WorkflowKeeper;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.Acceptance;
import dev.ticket.usecase.WorkOrder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * The program of a process that accepts: the ticket that it is given, or all that it can get. It begins when its input says
 * so, and prints its orders. It may be told to die at one of the moments before or after each call that changes something.
 */
final class Acceptor {
    private static final Set<String> CHANGES = Set.of("take", "confirm", "advance");

    private final int death;
    private int moments;

    private Acceptor(int death) {
        this.death = death;
    }

    /** Root, the ticket or {@code next}, and the moment of death, or -1. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        AcceptTicket accept = new Acceptor(Integer.parseInt(arguments[2])).over(root);
        // Loads what an acceptance needs, so that all begin at the same time.
        accept.next(Acceptance.by(new Author("early"))).ifPresent(it -> {
            throw new IllegalStateException("nothing was to be had yet");
        });
        System.out.println("ready");
        System.in.read();
        Acceptance acceptance = Acceptance.by(new Author("worker"));
        if (arguments[1].equals("next")) {
            for (Optional<WorkOrder> order = accept.next(acceptance);
                    order.isPresent();
                    order = accept.next(acceptance)) {
                print(order.get());
            }
        } else {
            one(accept, new TicketIdOrSlug(arguments[1]), acceptance);
        }
        System.out.println("done");
    }

    private static void one(AcceptTicket accept, TicketIdOrSlug ticket, Acceptance acceptance) {
        try {
            print(accept.accept(ticket, acceptance));
        } catch (AcceptanceException e) {
            System.out.println(
                    "refused " + e.step().word() + " " + e.reason().getClass().getSimpleName());
        }
    }

    private static void print(WorkOrder order) {
        System.out.println(
                "order " + order.ticket().id() + " " + order.claim().token().value());
    }

    private AcceptTicket over(Path root) {
        LocalTickets tickets = LocalTickets.open(root);
        return new AcceptTicket(
                tickets,
                tickets,
                dying(WorkflowKeeper.class, tickets),
                dying(ClaimRegistry.class, LocalClaims.open(root, Clock.systemUTC())));
    }

    private <T> T dying(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean changes = CHANGES.contains(method.getName());
                    moment(changes);
                    try {
                        Object result = method.invoke(real, arguments);
                        moment(changes);
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void moment(boolean changes) {
        if (changes && moments++ == death) {
            // As a kill does: nothing is tidied up.
            Runtime.getRuntime().halt(9);
        }
    }
}
