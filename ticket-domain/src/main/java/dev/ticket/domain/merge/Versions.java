package dev.ticket.domain.merge;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing as three know it: as it was before two sides went apart, and as each of them has it now.
 *
 * <pre>{@code
 * new Versions<>("P2", "P1", "P2").isSettled() // true: only one side changed it
 * }</pre>
 *
 * @param base as it was, or null if it was not there
 * @param ours as one side has it, or null if that side has it not
 * @param theirs as the other side has it, or null if that side has it not
 * @param <T> what it is; two equal ones are the same
 */
public record Versions<T>(
        @Nullable T base, @Nullable T ours, @Nullable T theirs) {
    /** {@return whether at most one side changed it, or both did alike: then {@link #settled} says what it is} */
    public boolean isSettled() {
        return Objects.equals(ours, theirs) || Objects.equals(base, ours) || Objects.equals(base, theirs);
    }

    /**
     * {@return what it is, if it {@linkplain #isSettled() is settled}; null if it is no longer there}
     *
     * @throws IllegalStateException if both sides changed it differently; ask first
     */
    public @Nullable T settled() {
        if (!isSettled()) {
            throw new IllegalStateException("both sides changed it");
        }
        return Objects.equals(base, ours) ? theirs : ours;
    }

    /**
     * {@return the same of a part of it}
     *
     * @param part takes the part out; not asked where there is nothing
     * @param <R> what the part is
     */
    public <R> Versions<R> map(Function<? super T, ? extends @Nullable R> part) {
        return new Versions<>(
                base == null ? null : part.apply(base),
                ours == null ? null : part.apply(ours),
                theirs == null ? null : part.apply(theirs));
    }

    /** {@return the same, the sides the other way round} */
    public Versions<T> swapped() {
        return new Versions<>(base, theirs, ours);
    }
}
