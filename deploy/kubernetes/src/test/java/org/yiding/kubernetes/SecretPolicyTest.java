package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets are named, never written down. */
class SecretPolicyTest {

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN_KEY|CREDENTIALS|_KEYS_).*");

    static Stream<Workload> workloads() {
        return Workload.all().stream();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whatIsSecretIsAReference(Workload workload) {
        List<String> written = workload.container().getEnv().stream()
                .filter(variable -> SECRET_NAME.matcher(variable.getName()).matches())
                .filter(variable -> variable.getValue() != null)
                .map(EnvVar::getName)
                .toList();

        assertThat(written).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyReferenceIsFilledByASecretWithThatKey(Workload workload) {
        workload.container().getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .forEach(reference -> assertThat(Secrets.keysOf(workload.overlay(), reference.getName()))
                        .as("%s: %s", workload, reference.getName())
                        .contains(reference.getKey()));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyMountIsFilledAndHoldsNoKeyThatIsNotNeeded(Workload workload) {
        workload.pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .map(volume -> volume.getSecret())
                .forEach(secret -> {
                    List<String> keys = secret.getItems().stream()
                            .map(item -> item.getKey())
                            .toList();
                    assertThat(keys).containsExactly("ca.crt");
                    assertThat(Secrets.keysOf(workload.overlay(), secret.getSecretName()))
                            .containsAll(keys);
                });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyMountedConfigMapExists(Workload workload) {
        workload.pod().getVolumes().stream()
                .filter(volume -> volume.getConfigMap() != null)
                .forEach(volume -> assertThat(workload.overlay()
                                .has("ConfigMap", volume.getConfigMap().getName()))
                        .as(volume.getConfigMap().getName())
                        .isTrue());
    }

    @Test
    void productionHoldsNoSecretObject() {
        assertThat(Overlay.PRODUCTION.ofKind("Secret")).isEmpty();
    }

    @Test
    void nothingGeneratedIsCommitted() {
        Path folder = Repository.file("deploy/kubernetes");
        Kustomize.Result tracked = Kustomize.run(List.of("git", "-C", folder.toString(), "ls-files"));

        assertThat(tracked.exitCode()).as(tracked.err()).isZero();
        assertThat(tracked.out().lines())
                .noneMatch(file -> file.contains("/secrets/") || file.endsWith(".key") || file.endsWith(".crt"));
    }

    @Test
    void aSecretIsNeverMadeTwiceAlike() throws IOException {
        Set<String> values = new TreeSet<>();
        int count = 0;
        for (int run = 0; run < 2; run++) {
            Path local = Overlay.copyOfManifests().resolve("kubernetes/overlays/local");
            Kustomize.run(List.of("sh", local.resolve("generate-secrets").toString()));
            for (Path file : Repository.filesBelow(local.resolve("secrets"))) {
                List<String> made = Repository.text(file)
                        .lines()
                        .filter(line -> file.toString().endsWith(".env") && !line.startsWith("username="))
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .toList();
                values.addAll(made);
                count += made.size();
            }
        }

        assertThat(count).isEqualTo(44);
        assertThat(values).hasSize(count).allMatch(value -> value.matches("[0-9a-f]{48}|[0-9a-f]{64}"));
    }

    @Test
    void generatingAgainKeepsWhatIsThere() throws IOException {
        Path local = Overlay.copyOfManifests().resolve("kubernetes/overlays/local");
        String script = local.resolve("generate-secrets").toString();
        Kustomize.run(List.of("sh", script));
        String before = Repository.text(local.resolve("secrets/postgres-keycloak.env"));

        Kustomize.Result again = Kustomize.run(List.of("sh", script));

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
        assertThat(Repository.text(local.resolve("secrets/postgres-keycloak.env")))
                .isEqualTo(before);
    }

    @Test
    void everyDatabaseSecretNamesItsRole() {
        Set<String> pairs = Overlay.LOCAL.every(Secret.class).stream()
                .filter(secret -> secret.getType().equals("kubernetes.io/basic-auth"))
                .map(secret -> secret.getMetadata().getName() + "="
                        + decoded(secret.getData().get("username")))
                .collect(Collectors.toSet());

        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        "postgres-keycloak=keycloak",
                        "postgres-yiding-meeting=yiding_meeting",
                        "postgres-yiding-meeting-owner=yiding_meeting_owner",
                        "postgres-yiding-regulation=yiding_regulation",
                        "postgres-yiding-regulation-owner=yiding_regulation_owner",
                        "postgres-yiding-directory=yiding_directory",
                        "postgres-yiding-directory-owner=yiding_directory_owner");
    }

    @Test
    void productionAndLocalHaveTheSameDatabaseSecrets() {
        Set<String> external = Overlay.PRODUCTION.ofKind("ExternalSecret").stream()
                .map(Overlay::nameOf)
                .filter(name -> name.startsWith("postgres-"))
                .collect(Collectors.toSet());
        Set<String> generated = Overlay.LOCAL.ofKind("Secret").stream()
                .map(Overlay::nameOf)
                .filter(name -> name.startsWith("postgres-"))
                .collect(Collectors.toSet());

        assertThat(external).isEqualTo(generated).hasSize(7);
    }

    private static String decoded(String value) {
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }
}
