package dev.ticket.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ticket.testkit.LayerRules;
import dev.ticket.usecase.AcceptTicket;
import dev.ticket.usecase.WorkOrder;
import org.junit.jupiter.api.Test;

/** The map of the code, checked over every module: it lies here because this module sees all others. */
class ArchitectureTest {
    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ticket");

    @Test
    void everyLayerIsLookedAt() {
        assertThat(PROJECT)
                .extracting(JavaClass::getPackageName)
                .contains(
                        "dev.ticket.domain",
                        "dev.ticket.ports",
                        "dev.ticket.usecase",
                        "dev.ticket.localfiles",
                        "dev.ticket.imports",
                        "dev.ticket.localclaims",
                        "dev.ticket.git",
                        "dev.ticket.testkit",
                        "dev.ticket.app",
                        "dev.ticket.app.cli");
    }

    @Test
    void domainLeansOnNothing() {
        LayerRules.DOMAIN.check(PROJECT);
    }

    @Test
    void portsLeanOnTheDomain() {
        LayerRules.PORTS.check(PROJECT);
    }

    @Test
    void useCasesLeanOnDomainAndPorts() {
        LayerRules.USE_CASES.check(PROJECT);
    }

    @Test
    void localFilesLeanOnDomainPortsAndTheirParser() {
        LayerRules.LOCAL_FILES.check(PROJECT);
    }

    @Test
    void importsLeanOnDomainPortsAndTheirParser() {
        LayerRules.IMPORTS.check(PROJECT);
    }

    @Test
    void importsHaveOneDoor() {
        LayerRules.IMPORTS_DOOR.check(PROJECT);
    }

    @Test
    void localClaimsLeanOnDomainPortsAndTheirParser() {
        LayerRules.LOCAL_CLAIMS.check(PROJECT);
    }

    @Test
    void localClaimsHaveOneDoor() {
        LayerRules.LOCAL_CLAIMS_DOOR.check(PROJECT);
    }

    @Test
    void gitLeansOnDomainPortsAndItsLibraries() {
        LayerRules.GIT.check(PROJECT);
    }

    @Test
    void gitHasOneDoor() {
        LayerRules.GIT_DOOR.check(PROJECT);
    }

    @Test
    void testkitLeansOnDomainPortsAndLibrariesOfTests() {
        LayerRules.TESTKIT.check(PROJECT);
    }

    @Test
    void wiringUsesNoLibrary() {
        LayerRules.APP.check(PROJECT);
    }

    @Test
    void commandLineSeesNoAdapter() {
        LayerRules.COMMAND_LINE.check(PROJECT);
    }

    @Test
    void everyClassHasALayer() {
        LayerRules.EVERY_CLASS_HAS_A_LAYER.check(PROJECT);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        LayerRules.NO_CYCLES.check(PROJECT);
    }

    @Test
    void portsSpeakOfNoLibrary() {
        LayerRules.PLAIN_PORTS.check(PROJECT);
    }

    @Test
    void standardStreamsBelongToTheCommandLine() {
        LayerRules.NO_STANDARD_STREAMS.check(PROJECT);
    }

    @Test
    void domainAndUseCasesAreRepeatable() {
        LayerRules.REPEATABLE.check(PROJECT);
    }

    @Test
    void everyPackageIsNullMarked() {
        LayerRules.NULL_MARKED.check(PROJECT);
    }

    @Test
    void namesSayWhatThingsAre() {
        LayerRules.TELLING_NAMES.check(PROJECT);
    }

    @Test
    void localFilesHaveOneDoor() {
        LayerRules.LOCAL_FILES_DOOR.check(PROJECT);
    }

    /** Who has an order has accepted the ticket: so nobody makes one who did not, and no method lends the constructor. */
    @Test
    void ordersAreMadeByTheAcceptanceAlone() {
        assertThat(PROJECT.get(WorkOrder.class).getConstructorCallsToSelf())
                .isNotEmpty()
                .extracting(it -> it.getOriginOwner().getName())
                .containsOnly(AcceptTicket.class.getName());
        assertThat(WorkOrder.class.getDeclaredConstructors())
                .allMatch(it -> it.getModifiers() == 0, "seen in its package alone");
        assertThat(WorkOrder.class).isFinal();
    }
}
