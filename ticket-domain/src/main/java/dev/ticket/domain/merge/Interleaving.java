package dev.ticket.domain.merge;

import dev.ticket.domain.merge.Woven.Side;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Interleaves what two sides added to one list: every entry that either side has, once, by time. What a side has stays in that
 * side's order. Nothing is ever taken out: an entry that one side lost is there if the other side has it.
 *
 * <pre>{@code
 * Interleaving.of(new Versions<>(threadBefore, oursNow, theirsNow))
 * }</pre>
 */
public final class Interleaving {
    private final List<Piece> ours;
    private final List<Piece> theirs;
    /** Where theirs has each entry of ours; -1 if nowhere. */
    private final int[] partners;

    private final List<Woven> woven = new ArrayList<>();

    private Interleaving(List<Piece> ours, List<Piece> theirs) {
        this.ours = ours;
        this.theirs = theirs;
        this.partners = partners(ours, theirs);
    }

    /**
     * {@return the entries of both sides}
     *
     * <p>An entry of the base whose text one side changed is there as that side has it. Of two entries with one key and
     * different texts, each of which only one side has, both are there, and the second one {@linkplain Woven#renamed() needs
     * another key}.
     *
     * @param versions the lists; one that is not there is an empty one
     */
    public static List<Woven> of(Versions<List<Piece>> versions) {
        List<Piece> base = orEmpty(versions.base());
        List<Piece> ours = orEmpty(versions.ours());
        List<Piece> theirs = orEmpty(versions.theirs());
        return new Interleaving(carried(ours, base, theirs), carried(theirs, base, ours)).weave();
    }

    private static List<Piece> orEmpty(@Nullable List<Piece> pieces) {
        return pieces == null ? List.of() : pieces;
    }

    /** One side, with the entries that only the other side changed as that one has them. */
    private static List<Piece> carried(List<Piece> side, List<Piece> base, List<Piece> other) {
        Map<String, Piece> before = byKey(base);
        Map<String, Piece> changed = byKey(other);
        List<Piece> carried = new ArrayList<>();
        for (Piece piece : side) {
            Piece old = piece.key() == null ? null : before.get(piece.key());
            Piece now = piece.key() == null ? null : changed.get(piece.key());
            carried.add(old != null && now != null && old.text().equals(piece.text()) ? now : piece);
        }
        return carried;
    }

    /** The entries whose keys stand once. */
    private static Map<String, Piece> byKey(List<Piece> pieces) {
        Map<String, Piece> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Piece piece : pieces) {
            if (piece.key() != null && found.put(piece.key(), piece) != null) {
                twice.add(piece.key());
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static int[] partners(List<Piece> ours, List<Piece> theirs) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < theirs.size(); i++) {
            places.computeIfAbsent(theirs.get(i).text(), it -> new ArrayDeque<>())
                    .add(i);
        }
        return ours.stream()
                .mapToInt(it -> {
                    Integer place =
                            places.getOrDefault(it.text(), new ArrayDeque<>()).poll();
                    return place == null ? -1 : place;
                })
                .toArray();
    }

    private List<Woven> weave() {
        List<Placed> placed = isOneOrder() ? inTheirOrder() : byTime();
        Map<String, Set<Side>> sides = new HashMap<>();
        placed.forEach(it ->
                sides.computeIfAbsent(it.keyOrText(), key -> new HashSet<>()).add(it.side()));
        Map<String, Side> first = new HashMap<>();
        for (Placed entry : placed) {
            boolean collides =
                    sides.getOrDefault(entry.keyOrText(), Set.of()).containsAll(List.of(Side.OURS, Side.THEIRS))
                            && entry.side() != Side.BOTH;
            Side owner = collides ? first.computeIfAbsent(entry.keyOrText(), key -> entry.side()) : entry.side();
            woven.add(new Woven(entry.piece().text(), entry.side(), owner != entry.side()));
        }
        return List.copyOf(woven);
    }

    /** An entry with its place decided. */
    private record Placed(Piece piece, Side side) {
        /** Texts never collide, so they may stand for a key. */
        String keyOrText() {
            return piece.key() == null ? "text " + piece.text() : "key " + piece.key();
        }
    }

    /** Whether both sides have what they share in one order; only then can each side's order stay. */
    private boolean isOneOrder() {
        int[] shared = IntStream.of(partners).filter(it -> it >= 0).toArray();
        return IntStream.range(1, shared.length).allMatch(i -> shared[i - 1] < shared[i]);
    }

    private List<Placed> inTheirOrder() {
        List<Placed> placed = new ArrayList<>();
        List<Piece> one = rising(ours);
        List<Piece> two = rising(theirs);
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            int shared = i;
            while (shared < one.size() && partners[shared] < 0) {
                shared++;
            }
            int partner = shared < one.size() ? partners[shared] : two.size();
            while (i < shared || j < partner) {
                boolean mine = j == partner || i < shared && Piece.ORDER.compare(one.get(i), two.get(j)) < 0;
                placed.add(mine ? new Placed(ours.get(i++), Side.OURS) : new Placed(theirs.get(j++), Side.THEIRS));
            }
            if (shared < one.size()) {
                placed.add(new Placed(ours.get(i++), Side.BOTH));
                j++;
            }
        }
        return placed;
    }

    /** An entry that is older than one above it, or has no time, counts as being of the time of that one. */
    private static List<Piece> rising(List<Piece> pieces) {
        List<Piece> rising = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (Piece piece : pieces) {
            Piece risen = piece.notBefore(latest);
            rising.add(risen);
            latest = Objects.requireNonNullElse(risen.at(), latest);
        }
        return rising;
    }

    private List<Placed> byTime() {
        List<Placed> placed = new ArrayList<>();
        boolean[] shared = new boolean[theirs.size()];
        for (int i = 0; i < partners.length; i++) {
            placed.add(new Placed(ours.get(i), partners[i] < 0 ? Side.OURS : Side.BOTH));
            if (partners[i] >= 0) {
                shared[partners[i]] = true;
            }
        }
        for (int j = 0; j < shared.length; j++) {
            if (!shared[j]) {
                placed.add(new Placed(theirs.get(j), Side.THEIRS));
            }
        }
        placed.sort((one, two) -> Piece.ORDER.compare(one.piece(), two.piece()));
        return placed;
    }
}
