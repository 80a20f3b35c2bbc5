package dev.ticket.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may have meant who asked for a name that is not there. Typing mistakes come first, then names that begin
 * with what was asked for, then names that hold it; letter case does not count.
 *
 * <pre>{@code
 * Spelling.similar("lsit", List.of("init", "list", "show")) // [list]
 * }</pre>
 */
public final class Spelling {
    private static final int MOST = 3;
    private static final int MAX_LENGTH = 255;
    private static final int MAX_MISTAKES = 5;
    /** From here on a part of a name says something. */
    private static final int MIN_PART = 3;

    private static final Comparator<Guess> BEST_FIRST = Comparator.comparingInt(Guess::distance)
            .thenComparingInt(it -> it.name().length())
            .thenComparing(Guess::name);

    private Spelling() {}

    /**
     * {@return the names that look like what was asked for: at most 3, best first, each once; none if nothing is close}
     *
     * @param asked what was asked for; over 255 characters nothing is similar
     * @param names the names there are, looked at once each
     */
    public static List<String> similar(String asked, Collection<String> names) {
        List<Guess> best = new ArrayList<>(MOST + 1);
        if (asked.isBlank() || asked.length() > MAX_LENGTH) {
            return List.of();
        }
        String wanted = asked.toLowerCase(Locale.ROOT);
        Set<String> each = new LinkedHashSet<>(names);
        for (String name : each) {
            distance(wanted, name).map(it -> new Guess(name, it)).ifPresent(guess -> keep(guess, best));
        }
        return best.stream().map(Guess::name).toList();
    }

    private static void keep(Guess guess, List<Guess> best) {
        best.add(guess);
        best.sort(BEST_FIRST);
        if (best.size() > MOST) {
            best.remove(MOST);
        }
    }

    private static Optional<Integer> distance(String wanted, String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int bound = Math.min(MAX_MISTAKES, Math.max(1, wanted.length() / 3));
        if (Math.abs(lower.length() - wanted.length()) <= bound) {
            int mistakes = mistakes(wanted, lower);
            if (mistakes <= bound) {
                return Optional.of(mistakes);
            }
        }
        if (wanted.length() < MIN_PART) {
            return Optional.empty();
        }
        if (lower.startsWith(wanted)) {
            return Optional.of(MAX_MISTAKES + 1);
        }
        return lower.contains(wanted) ? Optional.of(MAX_MISTAKES + 2) : Optional.empty();
    }

    /** Letters to add, drop or change, and neighbours to swap, on the way from one word to the other. */
    private static int mistakes(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }

    private record Guess(String name, int distance) {}
}
