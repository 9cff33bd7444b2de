package org.needlewise.cohort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The cohort's arrows, as drawn in docs/architecture.md; the command line's tests do not see this module. */
class CohortArrowsTest {
    private static final JavaClasses COHORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.needlewise.cohort");

    @Test
    void seesModelImagingAndVerdictOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.needlewise..")
                        .and(not(resideInAnyPackage(
                                "org.needlewise.model..",
                                "org.needlewise.imaging..",
                                "org.needlewise.verdict..",
                                "org.needlewise.cohort.."))))
                .check(COHORT);
    }

    @Test
    void knowsNeitherSpringNorOpenCv() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.bytedeco..")
                .check(COHORT);
    }

    @Test
    void judgingAndReportingKnowNothingOfSpark() {
        noClasses()
                .that()
                .resideInAnyPackage("org.needlewise.cohort.judging", "org.needlewise.cohort.report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..")
                .check(COHORT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new EveryPackage()).should().beFreeOfCycles().check(COHORT);
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
