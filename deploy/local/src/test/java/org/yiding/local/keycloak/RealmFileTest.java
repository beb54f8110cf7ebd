package org.yiding.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
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

        assertThat(realm.findValuesAsText("secret")).containsExactly("${secret:client.meeting-service}");
        assertThat(realm.findValues("credentials"))
                .hasSize(9)
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
                        "system-admin",
                        "security-admin",
                        "audit-admin");
        assertThat(new TreeSet<>(realm.at("/users").findValuesAsText("username")))
                .isEqualTo(new TreeSet<>(roles));
        realm.at("/users")
                .forEach(user -> assertThat(user.at("/realmRoles/0").asText())
                        .isEqualTo(user.path("username").asText()));
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
