package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is applied is what comes back, over HTTP, from a server with the operators' definitions. */
class AppliedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Overlay> overlays() {
        return Overlay.all().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyObjectIsReadBackAsItWasApplied(Overlay overlay) {
        KubernetesMockServer server = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
        server.init();
        try (KubernetesClient client = server.createClient()) {
            CustomSchemas.definitions()
                    .forEach(
                            definition -> client.resource(StrictReader.read(definition, CustomResourceDefinition.class))
                                    .create());

            List<HasMetadata> applied =
                    overlay.objects().stream().map(AppliedTest::typed).toList();
            applied.forEach(object -> client.resource(object).create());

            for (HasMetadata object : applied) {
                HasMetadata back = client.resource(object).get();
                assertThat(withoutServersOwn(back))
                        .as("%s %s", object.getKind(), object.getMetadata().getName())
                        .isEqualTo(withoutServersOwn(object));
            }
        } finally {
            server.destroy();
        }
    }

    private static HasMetadata typed(JsonNode object) {
        Optional<Class<? extends HasMetadata>> model = StrictReader.modelOf(object);
        return model.isPresent()
                ? StrictReader.read(object, model.get())
                : JSON.convertValue(object, GenericKubernetesResource.class);
    }

    /** The object without what a server adds: identity, time, version, status. */
    private static JsonNode withoutServersOwn(HasMetadata object) {
        ObjectNode tree = JSON.valueToTree(object);
        tree.remove("status");
        ((ObjectNode) tree.path("metadata"))
                .remove(List.of("uid", "resourceVersion", "creationTimestamp", "generation", "managedFields"));
        return tree;
    }
}
