package dev.ticket.localfiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A limit as a tracker's file sets it: its name there, whether it is a size or a number, and where it goes. */
enum LimitSetting {
    BODY(true, Limits::withBodyBytes),
    FIELD(true, Limits::withFieldBytes),
    ITEM(true, Limits::withItemBytes),
    THREAD(true, Limits::withThreadBytes),
    EVENTS(false, Limits::withEvents),
    ARTIFACT(true, Limits::withArtifactBytes),
    ARTIFACTS(false, Limits::withArtifacts),
    DIAGNOSTICS(false, Limits::withDiagnostics),
    DIAGNOSTIC_CHARS(false, Limits::withDiagnosticChars);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,10})(?: ?([A-Za-z]+))?");
    private static final Map<String, Integer> UNITS = Map.of("B", 1, "KiB", 1 << 10, "MiB", 1 << 20, "GiB", 1 << 30);

    private final boolean size;
    private final BiFunction<Limits, Integer, Limits> setter;

    LimitSetting(boolean size, BiFunction<Limits, Integer, Limits> setter) {
        this.size = size;
        this.setter = setter;
    }

    static Optional<LimitSetting> named(String name) {
        return Arrays.stream(values()).filter(it -> it.key().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(LimitSetting::key).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The limits with this one set; throws {@link IllegalArgumentException} if the text is no such limit. */
    Limits set(Limits limits, String text) {
        Matcher form = FORM.matcher(text);
        long value = form.matches() ? Long.parseLong(form.group(1)) * factor(form.group(2)) : 0;
        if (value < 1 || value > most()) {
            throw new IllegalArgumentException(shape() + "; got '" + Excerpt.of(text) + "'");
        }
        return setter.apply(limits, (int) value);
    }

    /** What a unit stands for; 0 if it is none. */
    private int factor(@Nullable String unit) {
        if (unit == null) {
            return 1;
        }
        return size ? UNITS.getOrDefault(unit, 0) : 0;
    }

    private int most() {
        return size ? Limits.MOST_BYTES : Integer.MAX_VALUE;
    }

    private String shape() {
        return size
                ? "needs a whole number of bytes, or one with B, KiB, MiB or GiB, from 1 B to 1 GiB, for example 4 MiB"
                : "needs a whole number from 1 to " + most() + ", for example 1000";
    }
}
