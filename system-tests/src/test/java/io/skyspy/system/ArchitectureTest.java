package io.skyspy.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.skyspy.system.ArchitectureDocument.Module;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to what ARCHITECTURE.md says. */
final class ArchitectureTest {

    private static final ArchitectureDocument DOCUMENT = ArchitectureDocument.read(Repository.root());
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.skyspy");

    static List<Module> modules() {
        return DOCUMENT.modules();
    }

    static List<String> purePackages() {
        return DOCUMENT.purePackages();
    }

    @Test
    void theDocumentNamesEveryModuleThatShips() {
        assertThat(modules())
                .extracting(Module::name)
                .allSatisfy(name -> assertThat(Repository.root().resolve(name).resolve("pom.xml"))
                        .exists());
        assertThat(Stream.of(Repository.root().toFile().listFiles())
                        .map(file -> file.toPath())
                        .filter(path -> Files.isDirectory(path.resolve("src/main/java")))
                        .map(Path::getFileName)
                        .map(Path::toString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(modules().stream().map(Module::name), Stream.of("testkit", "benchmarks"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleDependsOnlyOnWhatItMay(Module module) {
        String[] forbidden = modules().stream()
                .filter(other -> !other.equals(module))
                .filter(other -> !module.mayDependOn().contains(other.name()))
                .map(other -> other.packageName() + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(module.packageName() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(forbidden.length == 0)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("purePackages")
    void aPurePackageKnowsNeitherKafkaNorSpring(String pure) {
        noClasses()
                .that()
                .resideInAPackage(pure + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework..")
                .check(CLASSES);
    }

    @Test
    void theTimeComesFromAClockThatIsPassedIn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(CLASSES);
    }
}
