package dev.ticket.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server, and drops connections: when a push was received and its answer comes back, or at any byte of either
 * direction.
 */
final class CuttingProxy implements AutoCloseable {
    private static final String PUSH = "/git-receive-pack HTTP";
    private static final int LATEST = 3000;

    private final ServerSocket socket;
    private final int target;
    private final Random random;
    private final ExecutorService threads = Executors.newCachedThreadPool(it -> {
        Thread thread = new Thread(it, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger answersToDrop = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int oneIn;
    private volatile boolean diesWithIt;
    private volatile boolean isDead;

    private CuttingProxy(int target, long seed) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.random = new Random(seed);
    }

    static CuttingProxy before(int port, long seed) {
        try {
            CuttingProxy proxy = new CuttingProxy(port, seed);
            proxy.threads.submit(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Drops the connection instead of the answers to so many pushes. */
    void dropAnswersToPushes(int number) {
        answersToDrop.set(number);
    }

    /** Drops the answer to the next push, and lets nobody through after that. */
    void dieAtTheNextPush() {
        diesWithIt = true;
        answersToDrop.set(1);
    }

    /** Drops one connection in so many, anywhere. */
    void dropAtRandom(int number) {
        oneIn = number;
    }

    int cuts() {
        return cuts.get();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/remote.git";
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (isDead) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Way way = new Way(client, server);
                threads.submit(() -> way.up());
                threads.submit(() -> way.down());
            } catch (IOException e) {
                // Closed, or the server is gone: the next one will see.
            }
        }
    }

    private synchronized int latest(boolean isThisWay) {
        return isThisWay ? random.nextInt(LATEST) : Integer.MAX_VALUE;
    }

    private synchronized int draw(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        threads.shutdownNow();
    }

    /** One connection, and where it ends. */
    private final class Way {
        private final Socket client;
        private final Socket server;
        private final int lastUp;
        private final int lastDown;
        private volatile boolean isPush;

        Way(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            boolean isCut = oneIn > 0 && draw(oneIn) == 0;
            boolean isUp = draw(2) == 0;
            lastUp = latest(isCut && isUp);
            lastDown = latest(isCut && !isUp);
        }

        void up() {
            copy(client, server, true, lastUp);
        }

        void down() {
            copy(server, client, false, lastDown);
        }

        private void copy(Socket from, Socket to, boolean isUp, int last) {
            byte[] buffer = new byte[8192];
            int rest = last;
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (isUp && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(PUSH)) {
                        isPush = true;
                    }
                    if (!isUp && isPush && answersToDrop.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
                        isDead = diesWithIt;
                        cuts.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, Math.min(length, rest));
                    out.flush();
                    rest -= length;
                    if (rest < 0) {
                        cuts.incrementAndGet();
                        return;
                    }
                }
            } catch (IOException e) {
                // The other direction ended it.
            }
        }
    }
}
