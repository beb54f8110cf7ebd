package org.yiding.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;
import org.yiding.testing.access.AccessTable.Place;

/**
 * Holds a running service to the access table: every field and path stands in it, the code decides as it says, and
 * whoever comes over HTTP, with each role, with none, or with a token that is not good, gets exactly what it says.
 */
public abstract class AccessMatrix {

    private static final String AGENCY = "agency";
    private static final String ANOTHER_AGENCY = "01890000-0000-7000-8000-0000000000aa";

    private final String base;
    private final List<Place> places;
    private final TypeDefinitionRegistry schema;

    /**
     * @param service its name in the table
     * @param base its root package
     */
    protected AccessMatrix(String service, String base) {
        this.base = base;
        this.places = AccessTable.ofProject().of(service);
        try {
            this.schema = new SchemaParser().parse(Files.readString(Path.of("schema.graphql")));
        } catch (IOException e) {
            throw new UncheckedIOException("The committed schema cannot be read", e);
        }
    }

    /** Where the service under test answers. */
    protected abstract URI root();

    /**
     * What belongs to one agency.
     *
     * @param agency its id
     * @param records the key of one record of each type that the table opens to the role {@code agency} by its key
     */
    public record OfAgency(String agency, Map<String, String> records) {}

    /** An agency with its records, entered now; none where the table opens nothing to agencies by its key. */
    protected OfAgency ofAgency() {
        return new OfAgency(MinimalOperation.UNKNOWN, Map.of());
    }

    @Test
    void tableNamesEveryFieldOfTheSchemaAndNoOther() {
        Set<String> fields = new TreeSet<>();
        for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                fields.add(type.getName() + "." + field.getName());
            }
        }
        fields.removeAll(Set.of("Query._entities", "_Service.sdl"));

        assertThat(places.stream()
                        .filter(place -> !place.isPath() && !place.type().equals("_entities"))
                        .map(Place::toString))
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void codeDecidesAsTheTableSays() {
        Map<String, Set<String>> told = new TreeMap<>();
        places.forEach(place -> told.put(place.toString(), place.roles()));

        RoleDecisions.in(base).forEach((place, roles) -> assertThat(told).containsEntry(place, roles));
        assertThat(told.keySet().stream().filter(place -> place.startsWith("_entities.")))
                .allMatch(RoleDecisions.in(base)::containsKey);
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Place place : asked()) {
            for (String role : everyRole()) {
                boolean refused = isRefused(place, role);
                if (refused == place.isOpenTo(role)) {
                    wrong.add(role + (refused ? " is refused " : " gets ") + place);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyComesInWithoutAGoodToken() {
        Map<String, String> bad = Map.of(
                "expired", Tokens.expired("clerk"),
                "signed by a stranger", Tokens.forged("clerk"),
                "not signed", Tokens.unsigned("clerk"),
                "of another issuer", Tokens.ofAnotherIssuer("clerk"),
                "for another audience", Tokens.forAnotherAudience("clerk"));

        for (Place place : asked()) {
            if (!place.roles().contains(AccessTable.ANYBODY)) {
                assertThat(statusOf(place, null))
                        .as("%s without a token", place)
                        .isEqualTo(401);
            }
            bad.forEach((kind, token) -> assertThat(statusOf(place, token))
                    .as("%s with a token %s", place, kind)
                    .isEqualTo(401));
        }
    }

    @Test
    void anotherAgencysTokenGetsNothingOfAnAgency() {
        OfAgency one = ofAgency();

        assertThat(one.records().keySet())
                .isEqualTo(places.stream()
                        .filter(place -> place.type().equals("_entities") && place.isOpenTo(AGENCY))
                        .map(Place::field)
                        .collect(Collectors.toSet()));
        one.records().forEach((type, id) -> {
            assertThat(isThere(type, id, one.agency()))
                    .as("%s for its own agency", type)
                    .isTrue();
            assertThat(isThere(type, id, ANOTHER_AGENCY))
                    .as("%s for another agency", type)
                    .isFalse();
        });
    }

    private boolean isThere(String type, String id, String agency) {
        GraphReply reply = GraphClient.at(root().resolve("/graphql"))
                .as(Tokens.ofUser("subject-of-li", "li", agency, AGENCY))
                .ask(MinimalOperation.forEntity(type, id));
        assertThat(reply.codes()).as(type).isEmpty();
        return !reply.at("/_entities/0").isNull();
    }

    @Test
    void whatIsOpenToAnybodyNeedsNoToken() {
        places.stream()
                .filter(place -> place.roles().contains(AccessTable.ANYBODY))
                .forEach(place ->
                        assertThat(statusOf(place, null)).as(place.toString()).isEqualTo(200));
    }

    private static List<String> everyRole() {
        return Stream.concat(AccessTable.ROLES.stream(), AccessTable.PROGRAMS.stream())
                .toList();
    }

    /** The places that can be asked for by themselves; other fields are reached through these alone. */
    private List<Place> asked() {
        return places.stream()
                .filter(place -> place.isPath()
                        || Set.of("Query", "Mutation", "_entities").contains(place.type()))
                .toList();
    }

    private boolean isRefused(Place place, String role) {
        if (place.isPath()) {
            return statusOf(place, Tokens.of(role)) == 403;
        }
        GraphReply reply =
                GraphClient.at(root().resolve("/graphql")).as(Tokens.of(role)).ask(operation(place));
        assertThat(reply.status()).as("%s as %s", place, role).isEqualTo(200);
        assertThat(reply.codes()).as("%s as %s", place, role).doesNotContain("INTERNAL", "UNAUTHENTICATED");
        return reply.codes().contains("FORBIDDEN");
    }

    private int statusOf(Place place, @Nullable String token) {
        if (!place.isPath()) {
            GraphClient client = GraphClient.at(root().resolve("/graphql"));
            return (token == null ? client : client.as(token))
                    .ask(operation(place))
                    .status();
        }
        String path = place.field().replaceAll("\\{[^}]*}", MinimalOperation.UNKNOWN);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root().resolve(path)).method(place.type(), BodyPublishers.noBody());
        Stream.ofNullable(token).forEach(value -> request.header("Authorization", "Bearer " + value));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer at " + place, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + place, e);
        }
    }

    private String operation(Place place) {
        if (place.type().equals("_entities")) {
            return MinimalOperation.forEntity(place.field(), MinimalOperation.UNKNOWN);
        }
        return place.field().equals("_service")
                ? "{ _service { sdl } }"
                : new MinimalOperation(schema).on(place.type(), place.field());
    }
}
