package dev.ticket.git;

import java.nio.file.Path;
import java.util.Collection;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.resolver.FileResolver;
import org.eclipse.jgit.transport.resolver.ServiceNotEnabledException;

/** Serves the bare repositories in a directory over smart http, on this machine alone. */
final class GitServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    /** Why pushes are refused; empty while they are not. */
    private volatile String refusal = "";

    private volatile boolean isReadOnly;
    private int port;

    private GitServer(Path directory) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        GitServlet servlet = new GitServlet();
        servlet.setRepositoryResolver(new FileResolver<>(directory.toFile(), true));
        servlet.setReceivePackFactory((request, repository) -> {
            if (isReadOnly) {
                throw new ServiceNotEnabledException();
            }
            ReceivePack pack = new ReceivePack(repository);
            pack.setPreReceiveHook(this::judge);
            return pack;
        });
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
    }

    static GitServer over(Path directory) {
        GitServer server = new GitServer(directory);
        try {
            server.server.start();
            server.port = server.connector.getLocalPort();
            return server;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void judge(ReceivePack pack, Collection<ReceiveCommand> commands) {
        String why = refusal;
        if (!why.isEmpty()) {
            commands.forEach(it -> it.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, why));
        }
    }

    void refuse(String why) {
        refusal = why;
    }

    void onlyReads() {
        isReadOnly = true;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/remote.git";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
