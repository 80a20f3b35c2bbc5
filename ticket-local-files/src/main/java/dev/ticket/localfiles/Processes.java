package dev.ticket.localfiles;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The processes of this machine. On Linux they are looked up in {@code /proc}, elsewhere by the JDK. */
class Processes {
    private static final String NUMBER = "[0-9]{1,18}";
    private static final Path PROC = Path.of("/proc");
    /** Fields of {@code /proc/PID/stat}, counted from the state, which follows the name in parentheses. */
    private static final int THREADS = 17;

    private static final int START = 19;

    private volatile @Nullable ProcessName known;

    /** The process that runs this. */
    ProcessName self() {
        ProcessName self = known;
        if (self == null) {
            self = of(ProcessHandle.current().pid());
            known = self;
        }
        return self;
    }

    /**
     * Whether a process that is not seen here is not there. Where processes of other users are hidden, only those that are
     * seen can be told to live.
     */
    boolean sees(ProcessName process) {
        return !isLinux()
                || Files.exists(PROC.resolve("1/stat"))
                || process.pid().matches(NUMBER) && Files.exists(PROC.resolve(process.pid()));
    }

    private static boolean isLinux() {
        return Files.isDirectory(PROC.resolve("self"));
    }

    /** A process of this machine and container, by its number. */
    static ProcessName of(long pid) {
        String start;
        try {
            start = start(pid);
        } catch (IOException e) {
            start = "";
        }
        return new ProcessName(
                String.valueOf(pid), start, read(PROC.resolve("sys/kernel/random/boot_id")), namespace(), host());
    }

    /**
     * Whether a neighbour of this process lives: a process of that number that started when it did. One that can't be looked
     * at, because it is another user's or too many files are open, counts as alive: to wait does less harm.
     */
    boolean isAlive(ProcessName process) {
        if (!process.pid().matches(NUMBER) || process.start().isEmpty()) {
            return false;
        }
        try {
            return process.start().equals(start(Long.parseLong(process.pid())));
        } catch (IOException e) {
            return true;
        }
    }

    /** When a process started; empty if there is none, or it only waits to be buried. */
    private static String start(long pid) throws IOException {
        if (!isLinux()) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(it -> it.info().startInstant())
                    .map(it -> String.valueOf(it.toEpochMilli()))
                    .orElse("");
        }
        try {
            // A program's name is any bytes, and cut in the middle of a character.
            return startIn(Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** The start in a {@code stat}; empty if its last thread has ended, for until then one may still be in a write. */
    static String startIn(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        boolean ended = fields[0].equals("Z") || fields[0].equals("X");
        return fields.length <= START || ended && fields[THREADS].matches("[01]") ? "" : fields[START];
    }

    private static String namespace() {
        try {
            return Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String host() {
        String name = read(PROC.resolve("sys/kernel/hostname"));
        if (!name.isEmpty()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
