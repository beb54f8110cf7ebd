package org.yiding.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * The rules every service keeps: {@code graphql -> service -> store -> model}, pure understanding, a role decision on
 * every field that is computed. One test class a service calls {@link #holdIn(String)}.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** @param base the service's root package, for example {@code org.yiding.directory} */
    public static void holdIn(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        modelIsPure(classes, base);
        layersPointOneWay(classes, base);
        everyOperationDecidesItsRoles(classes);
    }

    private static void modelIsPure(JavaClasses classes, String base) {
        classes()
                .that()
                .resideInAnyPackage(base + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.yiding.support.error..", base + ".model..")
                .allowEmptyShould(true)
                .because("rules about the domain must run in a plain test in milliseconds")
                .check(classes);
    }

    private static void layersPointOneWay(JavaClasses classes, String base) {
        noClasses()
                .that()
                .resideInAPackage(base + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + ".service..", base + ".graphql..", base + ".files..")
                .allowEmptyShould(true)
                .because("the store knows rows, not what is done with them")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(base + ".service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + ".graphql..", base + ".files..")
                .allowEmptyShould(true)
                .because("a service serves every edge alike")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(base + ".graphql..", base + ".files..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are repositories, Panache or transactions",
                        type -> type.getSimpleName().endsWith("Repository")
                                || type.getPackageName().startsWith("io.quarkus.hibernate")
                                || type.getPackageName().startsWith("jakarta.transaction")))
                .allowEmptyShould(true)
                .because("there is one door to the data, where permissions are checked and transactions begin")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(base + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.hibernate..")
                .allowEmptyShould(true)
                .because("the store is where Hibernate and Panache stop")
                .check(classes);
    }

    private static void everyOperationDecidesItsRoles(JavaClasses classes) {
        methods()
                .that(DescribedPredicate.describe("answer a GraphQL field", ArchitectureRules::answersField))
                .should(new ArchCondition<>("carry @RolesAllowed, @PermitAll or @DenyAll themselves") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean decided = method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.isAnnotatedWith(DenyAll.class);
                        events.add(new SimpleConditionEvent(
                                method, decided, method.getFullName() + " has no role decision"));
                    }
                })
                .allowEmptyShould(true)
                .because("access is denied by default: a field without a role decision does not build")
                .check(classes);
    }

    private static boolean answersField(JavaMethod method) {
        // A typed client describes another service's operations; who may call them is decided over there.
        if (method.getOwner().isAnnotatedWith("io.smallrye.graphql.client.typesafe.api.GraphQLClientApi")) {
            return false;
        }
        return method.isAnnotatedWith(Query.class)
                || method.isAnnotatedWith(Mutation.class)
                || method.isAnnotatedWith(Resolver.class)
                || hasSource(method);
    }

    private static boolean hasSource(JavaMethod method) {
        return Arrays.stream(method.reflect().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(Source.class));
    }
}
