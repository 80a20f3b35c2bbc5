package dev.ticket.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The map of a project built like this one, below any package: each layer, and all it may lean on besides itself. */
final class ProjectLayers {
    private static final String[] GROUND = {"java..", "org.jspecify.annotations.."};

    private final String root;
    private final String domain;
    private final String ports;
    private final String useCases;

    ProjectLayers(String root) {
        this.root = root;
        this.domain = root + ".domain..";
        this.ports = root + ".ports..";
        this.useCases = root + ".usecase..";
    }

    ArchRule domain() {
        return layer(domain);
    }

    ArchRule ports() {
        return layer(ports, domain);
    }

    ArchRule useCases() {
        return layer(useCases, domain, ports);
    }

    ArchRule localFiles() {
        return layer(root + ".localfiles..", domain, ports, "org.snakeyaml..", "tools.jackson.core..");
    }

    ArchRule imports() {
        return layer(root + ".imports..", domain, ports, "org.snakeyaml..");
    }

    ArchRule localClaims() {
        return layer(root + ".localclaims..", domain, ports, "tools.jackson.core..");
    }

    ArchRule git() {
        return layer(root + ".git..", domain, ports, "org.eclipse.jgit..", "tools.jackson.core..");
    }

    ArchRule testkit() {
        return layer(
                root + ".testkit..",
                domain,
                ports,
                "org.junit.jupiter.api..",
                "org.opentest4j..",
                "org.assertj.core..",
                "com.tngtech.archunit..");
    }

    ArchRule app() {
        return layer(root + ".app", root + "..");
    }

    ArchRule commandLine() {
        return layer(
                root + ".app.cli..",
                domain,
                ports,
                useCases,
                "picocli..",
                "tools.jackson.core..",
                "org.jline..",
                "com.github.difflib..",
                "com.vladsch.flexmark..");
    }

    ArchRule adapter(String adapter, String... libraries) {
        String[] others = with(new String[] {adapter, domain, ports, "org.jspecify.annotations.."}, libraries);
        return classes()
                .that()
                .resideInAPackage(adapter)
                .should()
                .onlyDependOnClassesThat(JdkPackages.exported().or(resideInAnyPackage(others)))
                .allowEmptyShould(false);
    }

    ArchRule everyClassHasALayer() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        domain,
                        ports,
                        useCases,
                        root + ".localfiles..",
                        root + ".imports..",
                        root + ".localclaims..",
                        root + ".git..",
                        root + ".testkit..",
                        root + ".app",
                        root + ".app.cli..")
                .allowEmptyShould(false);
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(false);
    }

    ArchRule plainPorts() {
        return LayerConditions.plainSignatures(ports, with(GROUND, domain, ports));
    }

    ArchRule noStandardStreams() {
        return LayerConditions.noStandardStreams(root + "..", root + ".app.cli..");
    }

    ArchRule repeatable() {
        return LayerConditions.repeatable(domain, useCases);
    }

    ArchRule localFilesDoor() {
        String door = root + ".localfiles.LocalTickets";
        String limits = root + ".localfiles.Limits";
        return LayerConditions.publicTypes(root + ".localfiles..", door, door + "Options", limits);
    }

    ArchRule importsDoor() {
        return LayerConditions.publicTypes(root + ".imports..", root + ".imports.ForeignTickets");
    }

    ArchRule localClaimsDoor() {
        return LayerConditions.publicTypes(root + ".localclaims..", root + ".localclaims.LocalClaims");
    }

    ArchRule gitDoor() {
        return LayerConditions.publicTypes(root + ".git..", root + ".git.GitTickets");
    }

    private static ArchRule layer(String layer, String... mayUse) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(with(GROUND, layer), mayUse))
                .allowEmptyShould(false);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
