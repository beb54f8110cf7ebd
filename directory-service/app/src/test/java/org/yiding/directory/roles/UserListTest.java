package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.roles.Administration.done;
import static org.yiding.directory.roles.Administration.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.TestRealm;

/** Lists of users and of grants. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class UserListTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private TestRealm realm;
    private Administration security;

    @BeforeEach
    void findTheRealm() {
        realm = TestRealm.running();
        security = Administration.bySecurity(endpoint);
    }

    private JsonNode users(String arguments) {
        return done(security.asked("{ users(" + arguments
                        + ") { totalCount pageInfo { hasNextPage endCursor } nodes { username name enabled } } }"))
                .path("users");
    }

    @Test
    void usersAreWalkedPageByPageInTheOrderOfTheirNames() {
        realm.newUser("walked-c");
        realm.newUser("walked-a");
        realm.newUser("walked-b");

        JsonNode first = users("filter: {text: \"walked\"}, first: 2");
        JsonNode second = users("filter: {text: \"walked\"}, first: 2, after: \""
                + first.at("/pageInfo/endCursor").asText() + "\"");

        assertThat(first.path("totalCount").asInt()).isEqualTo(3);
        assertThat(first.path("nodes").toString())
                .isEqualTo("[{\"username\":\"walked-a\",\"name\":\"试用户\",\"enabled\":true},"
                        + "{\"username\":\"walked-b\",\"name\":\"试用户\",\"enabled\":true}]");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.path("nodes").findValuesAsText("username")).containsExactly("walked-c");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void usersAreFoundByRoleHoweverTheyCameToIt() {
        String given = realm.newUser("sought-given");
        String grouped = realm.newUser("sought-grouped");
        realm.newUser("sought-neither");
        done(security.grant(given, "DIRECTORY_EDITOR"));
        realm.joinGroup(grouped, "编制组", "directory-editor");

        assertThat(users("filter: {role: DIRECTORY_EDITOR, text: \"sought\"}")
                        .path("nodes")
                        .findValuesAsText("username"))
                .containsExactly("sought-given", "sought-grouped");
    }

    @Test
    void usersAreFoundByAgencyAndRoleTogether() {
        String bureau = security.agency("权州市文化广电和旅游局");
        String one = realm.newUser("culture-one");
        String two = realm.newUser("culture-two");
        done(security.grant(one, "AGENCY", ", agency: \"" + bureau + "\""));
        done(security.grant(two, "AGENCY_ADMIN", ", agency: \"" + bureau + "\""));

        assertThat(users("filter: {agency: \"" + bureau + "\"}").path("nodes").findValuesAsText("username"))
                .containsExactly("culture-one", "culture-two");
        assertThat(users("filter: {agency: \"" + bureau + "\", role: AGENCY_ADMIN}")
                        .path("nodes")
                        .findValuesAsText("username"))
                .containsExactly("culture-two");
        assertThat(users("filter: {agency: \"" + bureau + "\"}, first: 1")
                        .at("/pageInfo/hasNextPage")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void accountsOfProgramsAreNoUsers() {
        assertThat(users("filter: {text: \"service-account\"}").path("nodes")).isEmpty();
    }

    @Test
    void grantsAreFoundByTheirEnd() {
        String soon = realm.newUser("grant-soon");
        String later = realm.newUser("grant-later");
        done(security.grant(soon, "SUPERVISOR", ", until: \"2101-01-01T00:00:00Z\""));
        done(security.grant(later, "SUPERVISOR", ", until: \"2102-01-01T00:00:00Z\""));

        JsonNode found = done(security.asked("{ roleGrants(filter: {role: SUPERVISOR, ended: false, endingBefore:"
                + " \"2101-06-01T00:00:00Z\"}) { totalCount nodes { username } } }"));

        assertThat(found.path("roleGrants").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"username\":\"grant-soon\"}]}");
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        assertThat(refusal(security.asked("{ users(after: \"eA\") { totalCount } }")))
                .startsWith("INVALID_INPUT \"eA\" is not a cursor of this list.");
    }
}
