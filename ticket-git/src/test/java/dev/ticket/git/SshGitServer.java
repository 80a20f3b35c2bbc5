package dev.ticket.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;

/** Serves one bare repository over ssh, on this machine alone, to whoever has one key. */
final class SshGitServer implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();

    private SshGitServer(Path bare, KeyPair host, KeyPair user) {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator((name, key, session) -> name.equals("git") && key.equals(user.getPublic()));
        server.setCommandFactory((channel, command) -> new Git(bare, command));
    }

    static SshGitServer over(Path bare, KeyPair host, KeyPair user) {
        SshGitServer server = new SshGitServer(bare, host, user);
        try {
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "ssh://git@127.0.0.1:" + port() + "/remote.git";
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One of the two commands that git sends. */
    private static final class Git implements Command {
        private final Path bare;
        private final String command;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private OutputStream errors = OutputStream.nullOutputStream();
        private ExitCallback exit = (code, message, isClosed) -> {};

        Git(Path bare, String command) {
            this.bare = bare;
            this.command = command;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Thread thread = new Thread(this::run, "ssh");
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            try (Repository repository = new FileRepositoryBuilder()
                    .setGitDir(bare.toFile())
                    .setMustExist(true)
                    .build()) {
                if (command.startsWith("git-receive-pack ")) {
                    new ReceivePack(repository).receive(in, out, errors);
                } else {
                    new UploadPack(repository).upload(in, out, errors);
                }
                exit.onExit(0);
            } catch (IOException e) {
                exit.onExit(1, e.toString());
            }
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            errors = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void destroy(ChannelSession channel) {
            // The streams end by themselves.
        }
    }
}
