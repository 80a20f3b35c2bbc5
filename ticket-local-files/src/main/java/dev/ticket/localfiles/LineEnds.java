package dev.ticket.localfiles;

import dev.ticket.domain.merge.Versions;
import java.util.Objects;

/** The line ends of three versions of a text: they must not make every line another one. */
final class LineEnds {
    private LineEnds() {}

    /** The texts, all with the line ends that the merged one shall have; as they are if they end alike. */
    static Versions<String> alike(Versions<String> texts) {
        Versions<String> ends = texts.map(ThreadAppender::eol);
        boolean same = Objects.equals(ends.ours(), ends.theirs())
                && (ends.base() == null || ends.base().equals(ends.ours()));
        if (same) {
            return texts;
        }
        String settled = ends.isSettled() ? ends.settled() : null;
        String eol = settled == null ? "\n" : settled;
        return texts.map(it -> it.replace("\r\n", "\n").replace("\n", eol));
    }
}
