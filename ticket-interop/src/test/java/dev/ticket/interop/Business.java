package dev.ticket.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a step kept to its business: which files it may touch, and of these which bytes. */
record Business(Step step, Tree before, Tree after) {
    /** {@return what it had no business with and changed all the same} */
    List<String> exceeded() {
        List<String> wrong = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        String now = place(after);
        String then = place(before);
        for (String name : names) {
            if (step.ticket() != null && (name.startsWith(now) || name.startsWith(then))) {
                continue;
            }
            boolean own = step.creates() && !before.files().containsKey(name);
            if (!own
                    && !String.valueOf(before.files().get(name))
                            .equals(String.valueOf(after.files().get(name)))) {
                wrong.add(name + " is not of the ticket");
            }
        }
        if (step.ticket() != null) {
            own(then, now, wrong);
        } else {
            long more = after.without(before).files().keySet().stream()
                    .filter(it -> it.endsWith("/item.md"))
                    .count();
            check(more == 1, more + " tickets have come", wrong);
        }
        return wrong;
    }

    /** The directory of the ticket, which ends with a slash; nothing if it is none. */
    private String place(Tree tree) {
        return tree.files().keySet().stream()
                .filter(it -> it.endsWith("/" + step.ticket() + "/"))
                .findFirst()
                .orElse("\0");
    }

    private void own(String then, String now, List<String> wrong) {
        String to = step.to() == null ? then : step.to() + "/" + step.ticket() + "/";
        check(now.equals(to), "it lies in " + now, wrong);
        Map<String, String> old = before.files();
        Map<String, String> files = after.files();
        String thread = files.getOrDefault(now + "thread.md", "");
        String oldThread = old.getOrDefault(then + "thread.md", "");
        check(
                step.records() ? thread.startsWith(oldThread) : thread.equals(oldThread),
                "thread.md is not as before",
                wrong);
        boolean adds = Set.of("comment", "review", "close").contains(step.call().name());
        check(!adds || thread.length() > oldThread.length(), "thread.md has no new event", wrong);
        String item = files.getOrDefault(now + "item.md", "");
        check(rest(item).equals(rest(old.getOrDefault(then + "item.md", ""))), "item.md has other bytes", wrong);
        boolean leaves = then.startsWith("closed/") && !now.equals(then);
        boolean enters = now.startsWith("closed/") && !now.equals(then);
        for (String name : names(then, now)) {
            String was = old.get(then + name);
            String is = files.get(now + name);
            boolean may = Set.of("item.md", "thread.md").contains(name)
                    || name.equals("resolution.md") && (leaves ? is == null : enters && is != null)
                    || leaves && was == null && is(name, old.get(then + "resolution.md"), is)
                    || step.call().name().equals("artifact") && isArtifact(name);
            check(may || String.valueOf(was).equals(String.valueOf(is)), name + " has changed", wrong);
        }
    }

    private static boolean is(String name, @Nullable String resolution, @Nullable String kept) {
        return name.matches("artifacts/resolution-\\d{8}-\\d{6}(-\\d+)?\\.md")
                && resolution != null
                && resolution.equals(kept);
    }

    private boolean isArtifact(String name) {
        List<String> words = step.call().words();
        return ("artifacts/" + words.get(words.size() - 1)).startsWith(name.replaceAll("/$", ""));
    }

    private Set<String> names(String then, String now) {
        Set<String> names = new TreeSet<>();
        before.files().keySet().stream()
                .filter(it -> it.startsWith(then))
                .forEach(it -> names.add(it.substring(then.length())));
        after.files().keySet().stream()
                .filter(it -> it.startsWith(now))
                .forEach(it -> names.add(it.substring(now.length())));
        return names;
    }

    /** A file with a head without the lines of the fields that the step may change, in the head alone. */
    private String rest(String item) {
        Predicate<String> its = line -> step.fields().stream().anyMatch(it -> line.startsWith(it + ":"));
        StringBuilder rest = new StringBuilder();
        int fences = 0;
        for (String line : item.split("(?<=\n)", -1)) {
            fences += line.replace("\uFEFF", "").strip().equals("---") ? 1 : 0;
            rest.append(fences == 1 && its.test(line) ? "" : line);
        }
        return rest.toString();
    }

    private static void check(boolean holds, String what, List<String> wrong) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
