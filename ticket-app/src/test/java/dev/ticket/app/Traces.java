package dev.ticket.app;

import dev.ticket.domain.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What claims leave in files: token, process, host, worktree. */
final class Traces {
    private Traces() {}

    /** The files, and directories by their names, in which something of the claims stands. */
    static List<Path> of(Path root, List<Claim> claims) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.toList()) {
                String text = root.relativize(each) + "\n"
                        + (Files.isRegularFile(each) ? Files.readString(each, StandardCharsets.ISO_8859_1) : "");
                if (claims.stream().anyMatch(it -> isIn(text, it))) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static boolean isIn(String text, Claim claim) {
        // Digits of a time or an id are no process, and a word that ends like the host is none; what follows a key is
        // one.
        return Stream.of(claim.token().value(), claim.pid(), claim.host(), claim.worktree())
                .filter(Objects::nonNull)
                .map(it -> Pattern.compile("(?<![\\w.-]|\\d:)" + Pattern.quote(it.toString()) + "(?![\\w:.-])"))
                .anyMatch(it -> it.matcher(text).find());
    }
}
