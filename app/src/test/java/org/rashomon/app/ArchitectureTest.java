package org.rashomon.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module and package may know which. The lab is no part of the product and lies outside. */
@AnalyzeClasses(packages = "org.rashomon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "org.rashomon.text..",
        "org.rashomon.pipeline..",
        "org.rashomon.lexicon..",
        "org.rashomon.model..",
        "org.rashomon.internal..",
        "org.rashomon.reading..",
        "org.rashomon.time..",
        "org.rashomon.quantity..",
        "org.rashomon.place..",
        "org.rashomon.actor..",
        "org.rashomon.attribution..",
        "org.rashomon.event..",
        "org.rashomon.account.."
    };

    /** Text to accounts needs the JDK and nothing else; jspecify's annotations are not there at run time. */
    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(CORE, "java..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule INGEST_KNOWS_CORE_ONLY = noClasses()
            .that()
            .resideInAPackage("org.rashomon.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rashomon.store..", "org.rashomon.app..");

    @ArchTest
    static final ArchRule STORE_KNOWS_CORE_ONLY = noClasses()
            .that()
            .resideInAPackage("org.rashomon.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rashomon.ingest..", "org.rashomon.app..");

    /** What is read first knows nothing of what is read from it. */
    @ArchTest
    static final ArchRule TEXT_IS_THE_GROUND = noClasses()
            .that()
            .resideInAPackage("org.rashomon.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rashomon.pipeline..", "org.rashomon.lexicon..", "org.rashomon.reading..");

    @ArchTest
    static final ArchRule PIPELINE_KNOWS_TEXT_ONLY = noClasses()
            .that()
            .resideInAPackage("org.rashomon.pipeline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rashomon.reading..", "org.rashomon.attribution..", "org.rashomon.event..");

    @ArchTest
    static final ArchRule ACCOUNTS_COME_LAST = noClasses()
            .that()
            .resideInAnyPackage(without(CORE, "org.rashomon.account.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rashomon.account..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.rashomon.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_MAIN = methods()
            .that()
            .haveName("main")
            .and()
            .arePublic()
            .and()
            .areStatic()
            .should()
            .beDeclaredIn(Rashomon.class);

    /** Same input, same bytes: nothing that is read may depend on when. */
    @ArchTest
    static final ArchRule CORE_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    private static String[] with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static String[] without(String[] some, String one) {
        return java.util.Arrays.stream(some).filter(name -> !name.equals(one)).toArray(String[]::new);
    }
}
