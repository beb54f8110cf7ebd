package org.yiding.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;

class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void namesOfSecretsAreReplacedByTheSecrets() {
        RealmFile realm =
                new RealmFile("{\"secret\": \"${secret:client.meeting-service}\", \"label\": \"${username}\"}");

        String rendered = realm.rendered(name -> "secret-of-" + name);

        assertThat(rendered)
                .isEqualTo("{\"secret\": \"secret-of-client.meeting-service\", \"label\": \"${username}\"}");
    }

    @Test
    void committedRealmHoldsNoPassword() throws Exception {
        JsonNode realm = JSON.readTree(committed().text());

        assertThat(realm.findValuesAsText("secret"))
                .containsExactly(
                        "${secret:client.meeting-service}",
                        "${secret:client.regulation-service}",
                        "${secret:client.directory-service}",
                        "${secret:client.gateway}");
        assertThat(realm.findValues("credentials"))
                .hasSize(10)
                .allSatisfy(credentials ->
                        assertThat(credentials.at("/0/value").asText()).matches("\\$\\{secret:user\\.[a-z-]+}"));
    }

    @Test
    void everyRoleHasOneUserOfItsName() throws Exception {
        JsonNode realm = JSON.readTree(committed().text());

        List<String> roles = realm.at("/roles/realm").findValuesAsText("name");
        assertThat(roles)
                .containsExactly(
                        "reader",
                        "clerk",
                        "legal",
                        "directory-editor",
                        "supervisor",
                        "agency",
                        "agency-admin",
                        "system-admin",
                        "security-admin",
                        "audit-admin",
                        "gateway");
        List<JsonNode> people = realm.at("/users")
                .valueStream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();
        // The last role is a program's.
        assertThat(people)
                .extracting(user -> user.path("username").asText())
                .containsExactlyElementsOf(roles.subList(0, roles.size() - 1));
        people.forEach(user -> assertThat(user.at("/realmRoles/0").asText())
                .isEqualTo(user.path("username").asText()));
    }

    @Test
    void groupsForOrganisationsGiveNoAdministratorsRole() throws Exception {
        JsonNode realm = JSON.readTree(committed().text());

        assertThat(realm.at("/groups/0/subGroups"))
                .extracting(group -> group.path("path").asText() + " " + group.path("realmRoles"))
                .containsExactly(
                        "/yiding/readers [\"reader\"]",
                        "/yiding/clerks [\"clerk\"]",
                        "/yiding/legal-officers [\"legal\"]",
                        "/yiding/directory-editors [\"directory-editor\"]",
                        "/yiding/supervisors [\"supervisor\"]",
                        "/yiding/agency-staff [\"agency\"]");
        assertThat(realm.at("/groups")).hasSize(1);
        assertThat(realm.at("/groups/0").has("realmRoles")).isFalse();
    }

    @Test
    void archiveThatIsNotTheOnePublishedIsRefused() throws Exception {
        Path zip = Files.writeString(folder.resolve("keycloak.zip"), "cut off");
        try (Progress.Step step = Progress.silent().begin("checking")) {

            assertThatThrownBy(() -> KeycloakDistribution.requireWhole(zip, "00", step))
                    .isInstanceOfSatisfying(
                            LauncherFailure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.BROKEN_ARCHIVE))
                    .hasMessageContaining("delete " + zip);
        }
    }

    private static RealmFile committed() {
        return RealmFile.read(TestPrograms.home().resolve("deploy/keycloak/yiding-realm.json"));
    }
}
