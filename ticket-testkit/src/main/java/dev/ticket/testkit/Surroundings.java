package dev.ticket.testkit;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What a class may reach for in the process around it: time, chance, environment, standard streams. */
final class Surroundings {
    private static final Set<String> STREAMS = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.System.setOut",
            "java.lang.System.setErr",
            "java.lang.System.setIn",
            "java.lang.System.console",
            "java.io.FileDescriptor.out",
            "java.io.FileDescriptor.err",
            "java.io.FileDescriptor.in");
    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.lineSeparator",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system");
    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.security.SecureRandom");

    private Surroundings() {}

    static boolean isStandardStream(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean stackTrace = target.getName().equals("printStackTrace")
                && target.getOwner().isAssignableTo(Throwable.class)
                && parameters(target).isEmpty();
        return stackTrace || STREAMS.contains(fullName(target));
    }

    static boolean isClockChanceOrEnvironment(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return CALLS.contains(fullName(target))
                || CHANCE.contains(target.getOwner().getName())
                || isNow(target)
                || isPresentDate(target);
    }

    private static boolean isNow(AccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && parameters(target).stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
    }

    private static boolean isPresentDate(AccessTarget target) {
        return fullName(target).equals("java.util.Date.<init>")
                && parameters(target).isEmpty();
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code ? code.getRawParameterTypes() : List.of();
    }

    private static String fullName(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
