package com.acme.tracker;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ticket.testkit.LayerRules;
import org.junit.jupiter.api.Test;

class AcmeLayersTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.acme.adapter");

    @Test
    void adapterLeansOnItsClientAlone() {
        LayerRules.adapter("com.acme.adapter..", "com.acme.client..").check(classes);
    }

    @Test
    void adapterHasOneDoor() {
        LayerRules.publicTypes("com.acme.adapter..", "com.acme.adapter.AcmeTickets")
                .check(classes);
    }
}
