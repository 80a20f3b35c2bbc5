package dev.ticket.localfiles;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a change of several files is undone by. It is on disk before the first of them changes; with its removal the change
 * counts. The form is that of {@code docs/durability.md#the-journal}.
 *
 * @param id tells this change from all others
 * @param ticket the name of the ticket's directory
 * @param steps the change's steps, in the order in which they are done
 */
record Journal(String id, String ticket, List<Undo> steps) {
    private static final String TITLE = "ticket-journal 1";
    private static final String NAME = "[^/\\p{Cntrl}]{1,255}";

    Journal {
        steps = List.copyOf(steps);
    }

    /** The journal as a file's text. */
    String text(Path root) {
        StringBuilder text = new StringBuilder(TITLE + "\n");
        text.append("id ").append(id).append('\n');
        text.append("ticket ").append(encoded(ticket)).append('\n');
        steps.forEach(step -> text.append(line(step, root)).append('\n'));
        String digest = Digest.of(text.toString());
        return text.append("end ").append(digest).append('\n').toString();
    }

    /**
     * The journal in a file's text; null if it is not whole, because a process died, or a disk, while it was written.
     *
     * @throws RuntimeException if it is whole and says something that no journal of this version says
     */
    static @Nullable Journal parse(String text, Path root) {
        if (text.matches("(?s)ticket-journal [^\\n]+\\n.*") && !text.startsWith(TITLE + "\n")) {
            throw new IllegalArgumentException("a journal of another version");
        }
        int end = text.lastIndexOf("end ");
        if (!text.startsWith(TITLE + "\n")
                || end < 0
                || !text.substring(end).equals("end " + Digest.of(text.substring(0, end)) + "\n")) {
            return null;
        }
        List<String[]> lines =
                text.substring(0, end).lines().map(it -> it.split(" ", -1)).toList();
        List<Undo> steps = new ArrayList<>();
        lines.subList(3, lines.size()).forEach(words -> steps.add(step(words, root)));
        return new Journal(name(lines.get(1)[1]), name(decoded(lines.get(2)[1])), steps);
    }

    /** Names of files are made of these: they must lead nowhere else. */
    private static String name(String word) {
        if (!word.matches(NAME)) {
            throw new IllegalArgumentException("no name: " + word);
        }
        return word;
    }

    private static String line(Undo step, Path root) {
        if (step instanceof Undo.OfDirectory it) {
            return "mkdir " + shown(it.target(), root);
        } else if (step instanceof Undo.OfNewFile it) {
            return "new " + shown(it.target(), root) + " " + it.digest();
        } else if (step instanceof Undo.OfReplacement it) {
            return "replace " + shown(it.target(), root) + " " + it.digest();
        } else if (step instanceof Undo.OfAddition it) {
            String added = Base64.getEncoder().encodeToString(it.added());
            return "append " + shown(it.target(), root) + " " + it.size() + " " + added;
        }
        if (step instanceof Undo.OfMove it) {
            return "move " + shown(it.from(), root) + " " + shown(it.target(), root);
        }
        throw new IllegalArgumentException("stands alone: " + step);
    }

    private static Undo step(String[] words, Path root) {
        Path first = path(words[1], root);
        return switch (words[0]) {
            case "mkdir" -> new Undo.OfDirectory(first);
            case "new" -> new Undo.OfNewFile(first, words[2]);
            case "replace" -> new Undo.OfReplacement(first, words[2]);
            case "append" ->
                new Undo.OfAddition(first, size(words[2]), Base64.getDecoder().decode(words[3]));
            case "move" -> new Undo.OfMove(first, path(words[2], root));
            default -> throw new IllegalStateException("a step of a later version: " + words[0]);
        };
    }

    /** A file that is larger can't be held in memory, so it was never added to. */
    private static long size(String word) {
        int size = Integer.parseInt(word);
        if (size < 0) {
            throw new IllegalArgumentException("no size: " + word);
        }
        return size;
    }

    /** A path below the root, its parts percent-encoded, so that it is one word. */
    private static String shown(Path path, Path root) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(part -> encoded(part.toString()))
                .collect(Collectors.joining("/"));
    }

    private static Path path(String shown, Path root) {
        Path path = root;
        for (String part : shown.split("/", -1)) {
            String name = decoded(part);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not below the root: " + shown);
            }
            path = path.resolve(name);
        }
        return path;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
