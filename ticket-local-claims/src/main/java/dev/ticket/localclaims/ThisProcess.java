package dev.ticket.localclaims;

import dev.ticket.domain.Claim;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The process that takes a claim, for people who look for it; nothing else is decided by it. */
final class ThisProcess {
    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

    private ThisProcess() {}

    static Claim of(Claim claim) {
        long pid = ProcessHandle.current().pid();
        try {
            return claim.withProcess(pid, host());
        } catch (IllegalArgumentException e) {
            // A host may be called anything.
            return claim.withProcess(pid, null);
        }
    }

    private static @Nullable String host() {
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
