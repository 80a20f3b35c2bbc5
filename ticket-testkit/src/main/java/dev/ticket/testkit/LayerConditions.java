package dev.ticket.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What classes may not do or be, apart from whom they know. */
final class LayerConditions {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Utils?|Helpers?|Manager)");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("util", "utils", "impl", "model", "dto", "exceptions", "helper", "helpers");

    private LayerConditions() {}

    static ArchRule publicTypes(String packages, String... types) {
        Set<String> doors = Set.of(types);
        return rule(
                packages,
                "have no public type but " + List.of(types),
                it -> it.isTopLevelClass()
                                && it.getModifiers().contains(JavaModifier.PUBLIC)
                                && !doors.contains(it.getName())
                        ? Stream.of(it.getName() + " is public")
                        : Stream.empty());
    }

    static ArchRule nullMarked(String packages) {
        return rule(
                packages,
                "be in a package that is @NullMarked",
                it -> it.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                        ? Stream.empty()
                        : Stream.of(it.getName() + " is in " + it.getPackageName() + ", which is not @NullMarked"));
    }

    static ArchRule tellingNames(String packages) {
        return rule(packages, "have names that say what they are", it -> {
            boolean empty = EMPTY_NAME.matcher(it.getSimpleName()).matches()
                    || Stream.of(it.getPackageName().split("\\.")).anyMatch(EMPTY_PACKAGES::contains);
            return empty ? Stream.of(it.getName() + " says nothing") : Stream.empty();
        });
    }

    static ArchRule plainSignatures(String packages, String... allowed) {
        Predicate<JavaClass> plain = resideInAnyPackage(allowed);
        return rule(
                packages,
                "have signatures of no other types than those of " + List.of(allowed),
                it -> Signatures.visibleTypes(it)
                        .filter(type -> !type.isPrimitive() && !plain.test(type))
                        .map(type -> it.getName() + " speaks of " + type.getName()));
    }

    static ArchRule noStandardStreams(String packages, String except) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .and()
                .resideOutsideOfPackage(except)
                .should(condition(
                        "leave the standard streams alone", it -> accesses(it, Surroundings::isStandardStream)))
                .allowEmptyShould(false);
    }

    static ArchRule repeatable(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should(condition(
                        "take clock, chance and environment from their callers",
                        it -> accesses(it, Surroundings::isClockChanceOrEnvironment)))
                .allowEmptyShould(false);
    }

    private static Stream<String> accesses(JavaClass javaClass, Predicate<JavaAccess<?>> forbidden) {
        return javaClass.getAccessesFromSelf().stream().filter(forbidden).map(JavaAccess::getDescription);
    }

    private static ArchRule rule(String packages, String what, Function<JavaClass, Stream<String>> violations) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should(condition(what, violations))
                .allowEmptyShould(false);
    }

    private static ArchCondition<JavaClass> condition(String what, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                violations.apply(javaClass).forEach(it -> events.add(SimpleConditionEvent.violated(javaClass, it)));
            }
        };
    }
}
