package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlayTest {

    private static final List<String> WORKLOADS =
            List.of("directory-service", "gateway", "meeting-service", "regulation-service");

    static Stream<Overlay> overlays() {
        return Overlay.all().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyWorkloadIsThere(Overlay overlay) {
        List<String> deployments = overlay.ofKind("Deployment").stream()
                .map(Overlay::nameOf)
                .sorted()
                .toList();

        assertThat(deployments).isEqualTo(WORKLOADS);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyObjectIsReadStrictlyOrHasASchema(Overlay overlay) {
        for (JsonNode object : overlay.objects()) {
            Optional<Class<? extends HasMetadata>> model = StrictReader.modelOf(object);
            if (model.isPresent()) {
                assertThat(StrictReader.read(object, model.get()).getMetadata().getName())
                        .isEqualTo(Overlay.nameOf(object));
            } else {
                assertThat(CustomSchemas.violations(object))
                        .as("%s %s", StrictReader.typeOf(object), Overlay.nameOf(object))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPlaceholderOfTheBaseIsFilledIn(Overlay overlay) {
        for (JsonNode object : overlay.objects()) {
            assertThat(object.toString())
                    .as("%s %s", StrictReader.typeOf(object), Overlay.nameOf(object))
                    .doesNotContainPattern(
                            "(?<![A-Z_-])(IDENTITY-HOST|HOST|[A-Z]+-NAMESPACE|[A-Z]+-CLASS|BACKUP-[A-Z]+|POD-NETWORK|AUDIT-[A-Z-]+)(?![A-Z_-])");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingButTheNamespaceLivesInIt(Overlay overlay) {
        List<String> elsewhere = overlay.objects().stream()
                .filter(object -> !object.path("kind").asText().equals("Namespace"))
                .filter(object -> !object.at("/metadata/namespace").asText().equals("yiding"))
                .map(object -> StrictReader.typeOf(object) + " " + Overlay.nameOf(object))
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void localRefusesToBuildWithoutFreshSecrets() throws IOException {
        Path untouched = Overlay.copyOfManifests().resolve("kubernetes/overlays/local");

        Kustomize.Result result = Kustomize.build(untouched);

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("secrets/");
    }

    @Test
    void settingsAreReadWhileBuildingAndNotSent() {
        assertThat(Overlay.all()).noneMatch(overlay -> overlay.has("ConfigMap", "settings"));
    }

    @Test
    void aMisspeltFieldIsRefused() {
        ObjectNode deployment = Overlay.PRODUCTION.one("Deployment", "gateway").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).putObject("livenessprobe");

        assertThatThrownBy(() -> StrictReader.read(deployment, Deployment.class))
                .hasMessageContaining("livenessprobe");
    }

    @Test
    void aMisspeltFieldOfAnOperatorsResourceIsRefused() {
        ObjectNode cluster =
                Overlay.PRODUCTION.one("Cluster", "yiding-postgres").deepCopy();
        ((ObjectNode) cluster.at("/spec/postgresql/synchronous")).put("dataDurabilty", "preferred");

        assertThat(CustomSchemas.violations(cluster)).singleElement().asString().contains("dataDurabilty");
    }

    @Test
    void aKindThatNobodyWroteDownIsRefused() {
        ObjectNode unknown =
                Overlay.PRODUCTION.one("Cluster", "yiding-postgres").deepCopy();
        unknown.put("kind", "Clutser");

        assertThat(CustomSchemas.violations(unknown))
                .containsExactly("no model and no schema for postgresql.cnpg.io/v1/Clutser");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podTemplatesInsideOperatorsResourcesFitTheKubernetesModel(Overlay overlay) {
        overlay.ofKind("Pooler")
                .forEach(pooler -> StrictReader.read(pooler.at("/spec/template"), PodTemplateSpec.class));
        overlay.ofKind("Keycloak")
                .forEach(keycloak ->
                        StrictReader.read(keycloak.at("/spec/unsupported/podTemplate"), PodTemplateSpec.class));

        assertThat(overlay.ofKind("Pooler")).hasSize(2);
        assertThat(overlay.ofKind("Keycloak")).hasSize(1);
    }
}
