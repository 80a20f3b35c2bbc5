package dev.ticket.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;

/** What everybody may use of the JDK: the packages that its modules export, whatever their names begin with. */
final class JdkPackages {
    private JdkPackages() {}

    static DescribedPredicate<JavaClass> exported() {
        Set<String> packages = ModuleFinder.ofSystem().findAll().stream()
                .flatMap(it -> it.descriptor().exports().stream())
                .filter(it -> !it.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toUnmodifiableSet());
        return DescribedPredicate.describe("belong to the JDK", it -> packages.contains(it.getPackageName()));
    }
}
