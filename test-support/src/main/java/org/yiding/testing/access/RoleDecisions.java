package org.yiding.testing.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What a service's code says of who may use each field and path that is computed. */
final class RoleDecisions {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private RoleDecisions() {}

    /** Place ({@code Meeting.items}, {@code GET /documents/{id}}) to roles. @param base the service's root package */
    static Map<String, Set<String>> in(String base) {
        Map<String, Set<String>> decisions = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(base).stream()
                        .filter(type -> type.isAnnotatedWith(GraphQLApi.class) || type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                        .forEach(method -> place(method)
                                .ifPresent(place -> decide(
                                        decisions,
                                        place,
                                        Set.of(method.getAnnotation(RolesAllowed.class)
                                                .value()))));
        return decisions;
    }

    private static void decide(Map<String, Set<String>> decisions, String place, Set<String> roles) {
        Set<String> before = decisions.putIfAbsent(place, roles);
        if (before != null && !before.equals(roles)) {
            throw new IllegalStateException(
                    place + " is open to " + before + " in one method and " + roles + " in another");
        }
    }

    private static Optional<String> place(Method method) {
        if (method.isAnnotationPresent(Query.class)) {
            return Optional.of(
                    "Query." + named(method.getAnnotation(Query.class).value(), method));
        }
        if (method.isAnnotationPresent(Mutation.class)) {
            return Optional.of(
                    "Mutation." + named(method.getAnnotation(Mutation.class).value(), method));
        }
        if (method.isAnnotationPresent(Resolver.class)) {
            return Optional.of("_entities." + typeName(method.getGenericReturnType()));
        }
        Optional<String> source = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Source.class))
                .map(Parameter::getParameterizedType)
                .map(RoleDecisions::typeName)
                .findFirst();
        return source.map(type -> type + "." + named("", method)).or(() -> path(method));
    }

    private static String named(String given, Method method) {
        if (!given.isEmpty()) {
            return given;
        }
        Name name = method.getAnnotation(Name.class);
        return name == null ? method.getName() : name.value();
    }

    /** A type's name in the schema, which is that of its class; of a list, that of what it holds. */
    private static String typeName(Type type) {
        Type inner = type;
        while (inner instanceof ParameterizedType parameterized) {
            inner = parameterized.getActualTypeArguments()[0];
        }
        Class<?> shown = (Class<?>) inner;
        return Stream.of(shown.getAnnotation(org.eclipse.microprofile.graphql.Type.class))
                .filter(java.util.Objects::nonNull)
                .map(org.eclipse.microprofile.graphql.Type::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(shown.getSimpleName());
    }

    private static Optional<String> path(Method method) {
        Path below = method.getAnnotation(Path.class);
        Path above = method.getDeclaringClass().getAnnotation(Path.class);
        return METHODS.stream()
                .filter(method::isAnnotationPresent)
                .map(verb -> verb.getSimpleName() + " " + above.value() + (below == null ? "" : below.value()))
                .findFirst();
    }
}
