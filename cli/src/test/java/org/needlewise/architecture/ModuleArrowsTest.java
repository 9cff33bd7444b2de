package org.needlewise.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules and packages, as drawn in docs/architecture.md. */
class ModuleArrowsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.needlewise");

    @ParameterizedTest
    @ValueSource(strings = {"model", "protocol", "imaging", "phantom", "verdict", "app", "cli"})
    void everyModuleIsLookedAt(String module) {
        assertThat(PRODUCT.that(resideInAPackage("org.needlewise." + module + "..")))
                .as("classes of " + module)
                .isNotEmpty();
    }

    @Test
    void modelUsesTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.needlewise.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.needlewise.model..")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol", "imaging", "phantom", "verdict"})
    void seesOnlyTheModelOfTheProject(String module) {
        noClasses()
                .that()
                .resideInAPackage("org.needlewise." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.needlewise..")
                        .and(not(resideInAnyPackage("org.needlewise.model..", "org.needlewise." + module + ".."))))
                .check(PRODUCT);
    }

    @Test
    void theApplicationSeesWhatItWiresAndNothingElse() {
        noClasses()
                .that()
                .resideInAPackage("org.needlewise.app..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.needlewise..")
                        .and(not(resideInAnyPackage(
                                "org.needlewise.model..",
                                "org.needlewise.protocol..",
                                "org.needlewise.imaging..",
                                "org.needlewise.verdict..",
                                "org.needlewise.app.."))))
                .check(PRODUCT);
    }

    @Test
    void nobodySeesTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.needlewise.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.needlewise.cli..")
                .check(PRODUCT);
    }

    @Test
    void openCvStaysBehindOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.needlewise.imaging.vision")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(PRODUCT);
    }

    @Test
    void theRuleEngineStaysBehindOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.needlewise.protocol.rules")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kie..")
                .check(PRODUCT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new EveryPackage()).should().beFreeOfCycles().check(PRODUCT);
    }

    private static final class EveryPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
