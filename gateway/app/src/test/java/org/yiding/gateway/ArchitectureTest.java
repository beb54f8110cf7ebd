package org.yiding.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "org.yiding.gateway";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void dependenciesPointFromHttpDownToTheSupergraph() {
        never("json", "JSON is what it is", "supergraph", "plan", "merge", "execute", "http", "config");
        never("supergraph", "the model knows nobody", "plan", "merge", "execute", "http", "config");
        never("plan", "a plan is made without running it", "merge", "execute", "http", "config");
        never("merge", "merging is pure", "execute", "http", "config");
        never("refusal", "what is refused is told whoever refused it", "execute", "http");
        never("execute", "execution serves any door", "http");
        never("config", "settings are read, and read nothing", "execute", "http");
    }

    @Test
    void planningAndMergingNeedNoServer() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".supergraph..", BASE + ".plan..", BASE + ".merge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "com..", "org.jboss..", "org.eclipse..")
                .because("everything in core runs in a plain test")
                .check(classes);
    }

    @Test
    void gatewayKnowsNoServiceOfTheSuite() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yiding.meeting..", "org.yiding.regulation..", "org.yiding.directory..")
                .because("it serves any supergraph")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.yiding.support.graphql..", "org.yiding.support.rest..", "org.yiding.support.paging..")
                .because("it shares with the services what a refusal looks like, and no more")
                .check(classes);
    }

    private void never(String from, String reason, String... to) {
        for (String target : to) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + "." + target + "..")
                    .because(reason)
                    .check(classes);
        }
    }
}
