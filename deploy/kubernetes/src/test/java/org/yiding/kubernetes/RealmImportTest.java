package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The cluster gets the realm that the local suite and its tests start. After a change of the realm file, write the
 * resources anew with {@code -Dyiding.realm.write=true}.
 */
class RealmImportTest {

    private static final boolean WRITE = Boolean.getBoolean("yiding.realm.write");

    @Test
    void baseIsMadeFromTheRealmFile() throws IOException {
        assertCommitted(RealmImport.BASE, RealmImport.base());
    }

    @Test
    void demonstrationIsMadeFromTheRealmFile() throws IOException {
        assertCommitted(RealmImport.DEMONSTRATION, RealmImport.demonstration());
    }

    @Test
    void productionHasNoDemonstrationUsers() {
        JsonNode realm = realmOf(Overlay.PRODUCTION);

        assertThat(names(realm.path("users"), "username"))
                .containsExactly("service-account-directory-service", "service-account-gateway");
        assertThat(realm.path("users").findValues("credentials")).isEmpty();
    }

    @Test
    void productionHasNoClientThatTakesPasswords() {
        List<String> clients = StreamSupport.stream(
                        realmOf(Overlay.PRODUCTION).path("clients").spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();

        assertThat(clients).isEmpty();
    }

    @Test
    void localHasTheDemonstrationUsersOfTheRealmFile() {
        List<String> users = names(realmOf(Overlay.LOCAL).path("users"), "username");

        assertThat(users)
                .isEqualTo(names(RealmImport.realm().path("users"), "username"))
                .hasSize(12);
    }

    @Test
    void secretsComeFromKubernetesSecretsThatExist() {
        for (Overlay overlay : Overlay.all()) {
            JsonNode placeholders = overlay.one("KeycloakRealmImport", "yiding").at("/spec/placeholders");
            assertThat(placeholders.size()).as("%s", overlay).isPositive();
            placeholders.forEach(placeholder -> {
                String secret = placeholder.at("/secret/name").asText();
                assertThat(Secrets.keysOf(overlay, secret))
                        .as("%s: %s", overlay, secret)
                        .contains(placeholder.at("/secret/key").asText());
            });
        }
    }

    @Test
    void everyVariableInTheRealmIsFilled() {
        for (Overlay overlay : Overlay.all()) {
            JsonNode spec = overlay.one("KeycloakRealmImport", "yiding").path("spec");
            List<String> used = Pattern.compile("\\$\\{([A-Z_]+)}")
                    .matcher(spec.path("realm").toString())
                    .results()
                    .map(found -> found.group(1))
                    .sorted()
                    .toList();
            List<String> filled = StreamSupport.stream(
                            ((Iterable<String>) () -> spec.path("placeholders").fieldNames()).spliterator(), false)
                    .sorted()
                    .toList();
            assertThat(used).as("%s", overlay).isEqualTo(filled);
            assertThat(spec.path("realm").toString()).doesNotContain("${secret:");
        }
    }

    private static JsonNode realmOf(Overlay overlay) {
        return overlay.one("KeycloakRealmImport", "yiding").at("/spec/realm");
    }

    private static List<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static void assertCommitted(Path file, String expected) throws IOException {
        if (WRITE) {
            Files.writeString(file, expected);
        }
        assertThat(Repository.text(file))
                .as("%s is not what the realm file makes; run this test with -Dyiding.realm.write=true", file)
                .isEqualTo(expected);
    }
}
