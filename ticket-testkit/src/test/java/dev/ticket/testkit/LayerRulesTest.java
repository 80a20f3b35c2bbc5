package dev.ticket.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over two small projects: one that breaks each rule, and one that keeps them all. */
class LayerRulesTest {
    private static final String BAD = "dev.ticket.testkit.bad";
    private static final String GOOD = "dev.ticket.testkit.good";
    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BAD, GOOD);

    static Stream<Arguments> rulesAndWhoBreaksThem() {
        return Stream.of(
                project(ProjectLayers::domain, "KnowsPorts"),
                project(ProjectLayers::ports, "SpeaksOfLibraries"),
                project(ProjectLayers::useCases, "KnowsAnAdapter"),
                project(ProjectLayers::localFiles, "LocalTickets"),
                project(ProjectLayers::imports, "ForeignTickets"),
                project(ProjectLayers::importsDoor, "ThirdDoor"),
                project(ProjectLayers::localClaims, "LocalClaims"),
                project(ProjectLayers::git, "GitTickets"),
                project(ProjectLayers::testkit, "KnowsAnAdapterAsWell"),
                project(ProjectLayers::app, "KnowsALibrary"),
                project(ProjectLayers::commandLine, "KnowsAnAdapterToo"),
                project(ProjectLayers::everyClassHasALayer, "HasNoLayer"),
                project(ProjectLayers::noCycles, "Cycle detected"),
                project(ProjectLayers::plainPorts, "org.assertj.core.api.Condition"),
                project(ProjectLayers::noStandardStreams, "System.err"),
                project(ProjectLayers::noStandardStreams, "printStackTrace"),
                project(ProjectLayers::repeatable, "LocalDate.now"),
                project(ProjectLayers::repeatable, "UUID.randomUUID"),
                project(ProjectLayers::repeatable, "java.util.Random"),
                project(ProjectLayers::repeatable, "System.getenv"),
                project(ProjectLayers::repeatable, "System.getProperty"),
                project(ProjectLayers::localFilesDoor, "SecondDoor"),
                project(ProjectLayers::localClaimsDoor, "OpenDoor"),
                project(ProjectLayers::gitDoor, "BackDoor"),
                packages(LayerRules::nullMarked, "bad.domain, which is not @NullMarked"),
                packages(LayerRules::tellingNames, "TicketManager"),
                packages(LayerRules::tellingNames, "util.Strings"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void brokenRuleIsReported(Function<String, ArchRule> rule, String culprit) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.apply(BAD).check(classesOf(BAD)))
                .withMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void keptRuleIsQuiet(Function<String, ArchRule> rule, String culprit) {
        JavaClasses classes = classesOf(GOOD);

        assertThat(rule.apply(GOOD).evaluate(classes).getFailureReport().getDetails())
                .as("what the good project does against the rule about %s", culprit)
                .isEmpty();
    }

    @Test
    void everyConstantFailsWhereThereIsNothingToCheck() throws IllegalAccessException {
        JavaClasses nothing = classesOf("dev.ticket.nothing");
        int constants = 0;
        for (var field : LayerRules.class.getFields()) {
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            ArchRule rule = (ArchRule) field.get(null);
            assertThatExceptionOfType(AssertionError.class)
                    .as(field.getName())
                    .isThrownBy(() -> rule.check(nothing))
                    .withMessageContaining("failed to check any classes");
            constants++;
        }
        assertThat(constants).isEqualTo(21);
    }

    @Test
    void everyFactoryMakesARuleThatFailsWhereThereIsNothingToCheck() {
        JavaClasses nothing = classesOf("dev.ticket.nothing");

        assertThat(List.of(
                        LayerRules.adapter("com.acme.."),
                        LayerRules.publicTypes("com.acme..", "com.acme.AcmeTickets"),
                        LayerRules.nullMarked("com.acme.."),
                        LayerRules.tellingNames("com.acme..")))
                .allSatisfy(rule -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> rule.check(nothing))
                        .withMessageContaining("failed to check any classes"));
    }

    @Test
    void adapterMayUseOnlyTheLibrariesThatAreNamed() {
        JavaClasses classes = classesOf(GOOD + ".testkit");
        String adapter = GOOD + ".testkit..";

        assertThat(LayerRules.adapter(adapter, GOOD + ".domain..", "org.assertj..")
                        .evaluate(classes)
                        .hasViolation())
                .isFalse();
        assertThat(LayerRules.adapter(adapter, GOOD + ".domain..")
                        .evaluate(classes)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void adapterMayUseTheWholeJdk() {
        LayerRules.adapter("com.acme.remote..").check(new ClassFileImporter().importPackages("com.acme.remote"));
    }

    @Test
    void theJdkIsToldByItsModules() {
        assertThat(JdkPackages.exported().test(new ClassFileImporter().importClass(HttpServer.class)))
                .isTrue();
        assertThat(JdkPackages.exported().test(new ClassFileImporter().importClass(LayerRules.class)))
                .isFalse();
    }

    /** As the snippet in docs/contract.md does, which leaves out the classes of tests, the example's own among them. */
    @Test
    void adapterOfTheDocumentKeepsItsRules() {
        JavaClasses classes = new ClassFileImporter().importPackages("com.acme.adapter");

        LayerRules.adapter("com.acme.adapter..", "com.acme.client..").check(classes);
        LayerRules.publicTypes("com.acme.adapter..", "com.acme.adapter.AcmeTickets")
                .check(classes);
    }

    @Test
    void theKitKeepsItsOwnRules() {
        JavaClasses kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.ticket.testkit");

        for (ArchRule rule : List.of(
                LayerRules.TESTKIT,
                LayerRules.NO_STANDARD_STREAMS,
                LayerRules.NULL_MARKED,
                LayerRules.EVERY_CLASS_HAS_A_LAYER,
                LayerRules.TELLING_NAMES,
                LayerRules.NO_CYCLES)) {
            rule.check(kit);
        }
    }

    private static Arguments project(Function<ProjectLayers, ArchRule> rule, String culprit) {
        Function<String, ArchRule> under = root -> rule.apply(new ProjectLayers(root));
        return arguments(under, culprit);
    }

    private static Arguments packages(Function<String, ArchRule> rule, String culprit) {
        Function<String, ArchRule> under = root -> rule.apply(root + "..");
        return arguments(under, culprit);
    }

    private static JavaClasses classesOf(String root) {
        return EXAMPLES.that(JavaClass.Predicates.resideInAPackage(root + ".."));
    }
}
