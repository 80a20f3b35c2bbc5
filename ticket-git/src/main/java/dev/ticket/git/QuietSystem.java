package dev.ticket.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit asks of the machine, without what it would do for the answers: measure the clock of each file system for three
 * seconds, note that down in the user's home, and start a native git to find the system's configuration.
 */
final class QuietSystem extends SystemReader.Delegate {
    private static final File SYSTEM_CONFIG = new File("/etc/gitconfig");

    private QuietSystem(SystemReader machine) {
        super(machine);
    }

    /** Makes JGit ask here, once for the process. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            FS.DETECTED.setGitSystemConfig(SYSTEM_CONFIG);
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new KnownClock(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new FileBasedConfig(parent, SYSTEM_CONFIG, fs);
    }

    /** Says of every file system that its clock is good to 10 ms, which is coarser than those of today. */
    private static final class KnownClock extends FileBasedConfig {
        private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(10);

        KnownClock(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return "filesystem".equals(section)
                    ? unit.convert(NANOS, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // There is no file.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
