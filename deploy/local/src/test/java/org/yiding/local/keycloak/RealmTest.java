package org.yiding.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.Children;
import org.yiding.local.process.HealthProbe;
import org.yiding.local.process.Ports;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The committed realm in a real Keycloak on a real PostgreSQL. */
@Tag("suite")
class RealmTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Secrets secrets;
    private static Children children;
    private static KeycloakServer keycloak;
    private static RealmClient realm;

    @BeforeAll
    static void startKeycloak() throws Exception {
        StateFolder state = TestPrograms.newState(folder);
        secrets = Secrets.of(state);
        Ports ports = Ports.free();
        children = new Children(new ProcessTable(state.running(), ports));
        PostgresServer postgres = new PostgresServer(state, secrets, children, ports.postgres());
        postgres.start(Progress.silent());
        Databases databases = new Databases(postgres, secrets);
        databases.prepare();
        keycloak = new KeycloakServer(state, secrets, children, ports);
        KeycloakServer.Needs needs = new KeycloakServer.Needs(
                TestPrograms.home().resolve("deploy/local/target/keycloak"),
                TestPrograms.home().resolve("deploy/keycloak/yiding-realm.json"),
                postgres.jdbcUrl("keycloak"),
                databases.password("keycloak"));
        ChildProcess child = keycloak.start(needs, Progress.silent());
        while (!HealthProbe.isUp(keycloak.health())) {
            assertThat(child.isAlive()).as(child.lastWords()).isTrue();
            Thread.sleep(100);
        }
        keycloak.started(needs);
        realm = new RealmClient(keycloak.origin(), secrets);
    }

    @AfterAll
    static void stopKeycloak() {
        children.endAll(ended -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reader",
                "clerk",
                "legal",
                "directory-editor",
                "supervisor",
                "agency",
                "agency-admin",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void tokenHoldsTheRoleOfItsUserAlone(String role) {
        String token = realm.token(role);

        JsonNode claims = RealmClient.claims(token);
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactly(role);
        assertThat(claims.path("iss").asText()).isEqualTo(keycloak.origin() + "/realms/yiding");
        assertThat(claims.path("preferred_username").asText()).isEqualTo(role);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(RealmClient.header(token).path("alg").asText()).isEqualTo("RS256");
    }

    @Test
    void tokenIsMadeForYiding() {
        JsonNode claims = RealmClient.claims(realm.token("reader"));

        assertThat(claims.path("aud").asText()).isEqualTo("yiding");
        assertThat(claims.has("agency_id")).isFalse();
    }

    @Test
    void wrongPasswordIsRefused() {
        TokenClient client = new TokenClient(keycloak.origin() + "/realms/yiding");

        assertThatThrownBy(() -> client.token("reader", "guessed-by-somebody"))
                .isInstanceOfSatisfying(
                        LauncherFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED))
                .hasMessageStartingWith("Keycloak refuses to sign in reader: Invalid user credentials.");
    }

    @Test
    void renderedRealmDoesNotLieAboutOnceItIsImported() throws Exception {
        Path home = TestPrograms.folder();

        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("yiding-realm.json"))).isEmpty();
        }
    }

    @Test
    void agencyThatTheSecurityAdministratorSetsStandsInTheToken() {
        String admin = realm.token("security-admin");
        ObjectNode user = (ObjectNode)
                realm.get(admin, "/users?exact=true&username=agency").get(0);
        user.putObject("attributes").putArray("agency_id").add("7d1f");

        int status = realm.put(admin, "/users/" + user.path("id").asText(), user);

        assertThat(status).isEqualTo(204);
        assertThat(RealmClient.claims(realm.token("agency")).path("agency_id").asText())
                .isEqualTo("7d1f");
    }

    @Test
    void securityAdministratorManagesUsersInKeycloakAndGivesNoRolesThere() {
        String admin = realm.token("security-admin");
        String self = idOf(admin, "security-admin");
        ArrayNode roles = MAPPER.createArrayNode().add(realm.get(admin, "/roles/clerk"));
        ObjectNode newcomer = MAPPER.createObjectNode()
                .put("username", "newcomer")
                .put("email", "newcomer@yiding.invalid")
                .put("firstName", "新")
                .put("lastName", "人")
                .put("enabled", true);
        newcomer.putArray("realmRoles").add("clerk");

        assertThat(realm.post(admin, "/users/" + self + "/role-mappings/realm", roles))
                .isEqualTo(403);
        assertThat(realm.post(admin, "/users", newcomer)).isEqualTo(201);
        assertThat(realm.get(admin, "/users/" + idOf(admin, "newcomer") + "/role-mappings/realm")
                        .findValuesAsText("name"))
                .containsExactly("default-roles-yiding");
        assertThat(realm.post(admin, "/groups", MAPPER.createObjectNode().put("name", "clerks")))
                .isEqualTo(403);
    }

    @Test
    void securityAdministratorDoesNotWidenTheirOwnRightsInKeycloak() {
        String admin = realm.token("security-admin");
        String client = realm.get(admin, "/clients?clientId=admin-permissions")
                .at("/0/id")
                .asText();
        ObjectNode policy = MAPPER.createObjectNode().put("name", "me");
        policy.putArray("roles")
                .addObject()
                .put("id", realm.get(admin, "/roles/security-admin").path("id").asText());

        int status = realm.post(admin, "/clients/" + client + "/authz/resource-server/policy/role", policy);

        assertThat(status).isEqualTo(403);
    }

    @Test
    void accountOfTheDirectoryChangesRolesOfUsersAndNothingElse() {
        String service = realm.tokenOfProgram("directory-service");
        String admin = realm.token("security-admin");
        String user = idOf(admin, "supervisor");
        ArrayNode legal = MAPPER.createArrayNode().add(realm.get(admin, "/roles/legal"));

        assertThat(realm.post(service, "/users/" + user + "/role-mappings/realm", legal))
                .isEqualTo(204);
        assertThat(RealmClient.claims(realm.token("supervisor")).at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("supervisor", "legal");
        assertThat(realm.delete(service, "/users/" + user + "/role-mappings/realm", legal))
                .isEqualTo(204);
        String management = realm.get(admin, "/clients?clientId=realm-management")
                .at("/0/id")
                .asText();
        ArrayNode everything =
                MAPPER.createArrayNode().add(realm.get(admin, "/clients/" + management + "/roles/realm-admin"));
        assertThat(realm.post(service, "/users/" + user + "/role-mappings/clients/" + management, everything))
                .isEqualTo(403);
        assertThat(realm.status(service, "/clients")).isEqualTo(403);
        assertThat(realm.status(service, "/admin-events")).isEqualTo(403);
        assertThat(realm.put(service, "", MAPPER.createObjectNode().put("enabled", false)))
                .isEqualTo(403);
    }

    private static String idOf(String admin, String username) {
        return realm.get(admin, "/users?exact=true&username=" + username)
                .at("/0/id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "clerk", "agency-admin", "system-admin", "audit-admin"})
    void onlyTheSecurityAdministratorSeesUsers(String role) {
        assertThat(realm.status(realm.token(role), "/users")).isEqualTo(403);
        assertThat(realm.status(realm.token("security-admin"), "/users")).isEqualTo(200);
    }

    @Test
    void onlyTheAuditAdministratorReadsTheTrail() {
        assertThat(realm.status(realm.token("audit-admin"), "/admin-events")).isEqualTo(200);
        assertThat(realm.status(realm.token("security-admin"), "/admin-events")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "meeting-service,    /documents/*",
        "meeting-service,    /audit/*",
        "regulation-service, /documents/regulations/*",
        "regulation-service, /audit/*",
        "directory-service,  /tables/agencies.csv",
        "directory-service,  /tables/agencies.xlsx",
        "directory-service,  /audit/*"
    })
    void eachServiceFindsItsResourcesByTheirPaths(String service, String path) {
        assertThat(realm.resourcesOf(service, path)).hasSize(1);
    }

    @Test
    void policyOfSourceDocumentsHoldsAndChangesAtOnce() {
        String reader = realm.token("reader");
        assertThat(realm.mayHave(reader, "/documents/1")).isTrue();
        assertThat(realm.mayHave(realm.token("agency"), "/documents/1")).isFalse();

        realm.let(realm.token("security-admin"), "meeting-service", "Whoever reads records", List.of("clerk"));

        assertThat(realm.mayHave(reader, "/documents/1")).isFalse();
        assertThat(realm.mayHave(realm.token("clerk"), "/documents/1")).isTrue();
    }
}
