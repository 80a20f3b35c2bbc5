package dev.ticket.git;

import dev.ticket.domain.Claim;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The process and machine that take a claim, for people who look for them; nothing else is decided by it. */
final class ThisMachine {
    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

    private ThisMachine() {}

    static Claim signs(Claim claim) {
        long pid = ProcessHandle.current().pid();
        try {
            return claim.withProcess(pid, name());
        } catch (IllegalArgumentException e) {
            // A machine may be called anything.
            return claim.withProcess(pid, null);
        }
    }

    private static @Nullable String name() {
        try {
            return Files.readString(NAME).strip();
        } catch (IOException | RuntimeException e) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException unknown) {
                return null;
            }
        }
    }
}
