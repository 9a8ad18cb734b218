package io.skyspy.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows inside the edge. */
class EdgeArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.skyspy.edge");

    @Test
    void jsonIsShapedInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.skyspy.edge.message")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSocketPackageKnowsJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.skyspy.edge.socket")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void whatDecidesIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.skyspy.edge.table",
                        "io.skyspy.edge.message",
                        "io.skyspy.edge.request",
                        "io.skyspy.edge.hub",
                        "io.skyspy.edge.safety",
                        "io.skyspy.edge.alerts",
                        "io.skyspy.edge.auth",
                        "io.skyspy.edge.auth.token",
                        "io.skyspy.edge.auth.login")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework..", "org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("io.skyspy.edge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
