package dev.ticket.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is there before a call: the files of a tracker and those beside it, as lines of a table say. */
final class Scene {
    private static final String TIME = "2026-06-05T04:01:04Z";
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> directories = new ArrayList<>();
    private String ticket = "";

    /** An empty tracker. */
    Scene tracker() {
        directories.addAll(List.of("work-items/open", "work-items/pending", "work-items/closed"));
        return this;
    }

    /** One ticket in each status. */
    Scene usual() {
        return tracker().ticket("open", "one").ticket("pending", "two").ticket("closed", "three");
    }

    Scene ticket(String status, String slug) {
        tracker();
        String id = slug.matches("[0-9]{8}-.*") ? slug : "20260605-040104-" + slug;
        ticket = "work-items/" + status + "/" + id;
        directories.add(ticket + "/artifacts");
        files.put(ticket + "/artifacts/.gitkeep", "");
        files.put(
                ticket + "/item.md",
                "---\nid: " + id + "\nslug: " + slug + "\ntitle: Title of " + slug + "\nstatus: " + status
                        + "\nkind: task\npriority: P2\nlabels: [a, b c]\ncreated_at: " + TIME + "\nupdated_at: " + TIME
                        + "\nassignee: null\nlegacy_ticket: null\n---\n\n## Background\n\nText.\n");
        String thread = "<!-- event: create author: old at: " + TIME + " -->\n\n## Created\n\nBy hand.\n\n---\n";
        if (status.equals("closed")) {
            files.put(ticket + "/resolution.md", "Done.\n");
            thread += "\n<!-- event: close author: old at: " + TIME
                    + " status: closed id: 0123456789ab -->\n\n## Closed\n\nDone.\n\n---\n";
        }
        files.put(ticket + "/thread.md", thread);
        return this;
    }

    Scene file(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** Something about the last ticket: a line of its head, or a word about its files. */
    void detail(String line) {
        String item = ticket + "/item.md";
        // A line of a head may hold a quote that nothing closes.
        List<String> words = line.startsWith("%") ? Words.of(line) : List.of("");
        switch (words.get(0)) {
            case "%crlf" ->
                files.replaceAll((name, text) -> name.startsWith(ticket) ? text.replace("\n", "\r\n") : text);
            case "%bom" -> files.computeIfPresent(item, (name, text) -> "\uFEFF" + text);
            case "%unended" -> files.computeIfPresent(item, (name, text) -> text.substring(0, text.length() - 1));
            case "%item" -> files.put(item, words.get(1));
            case "%thread" -> files.put(ticket + "/thread.md", words.get(1));
            case "%file" -> files.put(ticket + "/" + words.get(1), words.get(2));
            case "%without" -> files.remove(ticket + "/" + words.get(1));
            case "%drop" ->
                files.computeIfPresent(item, (name, text) -> text.replaceFirst("(?m)^" + words.get(1) + ":.*\n", ""));
            default -> files.computeIfPresent(item, (name, text) -> head(text, line));
        }
    }

    /** A head with another line for a field, or with one more line. */
    private static String head(String text, String line) {
        String key = line.contains(":") ? line.substring(0, line.indexOf(':') + 1) : "";
        boolean there = !key.isEmpty() && !line.startsWith("\\") && text.contains("\n" + key);
        String added = line.startsWith("\\") ? line.substring(1) : line;
        List<String> lines = new ArrayList<>();
        int fences = 0;
        for (String each : text.split("\n", -1)) {
            fences += each.equals("---") ? 1 : 0;
            if (each.equals("---") && fences == 2 && !there) {
                lines.add(added);
            }
            lines.add(there && fences == 1 && each.startsWith(key) ? added : each);
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** Puts it all into a directory. */
    void play(Path directory) {
        try {
            for (String each : directories) {
                Files.createDirectories(directory.resolve(each));
            }
            for (Map.Entry<String, String> each : files.entrySet()) {
                Path file = directory.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text stands somewhere in it. */
    boolean holds(String text) {
        return files.values().stream().anyMatch(it -> it.contains(text));
    }
}
