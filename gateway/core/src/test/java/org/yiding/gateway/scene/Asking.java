package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.world.Federation;

/** Asks a scene's federation as either tool composed it. */
final class Asking {

    private Asking() {}

    /** The federated answer is that of one schema, and free of errors, however the scene was composed. */
    static void sameAsOneSchema(String scene, String operation) {
        sameAsOneSchema(scene, operation, Map.of());
    }

    static void sameAsOneSchema(String scene, String operation, Map<String, Object> variables) {
        Scene.TOOLS.forEach(tool -> sameAsOneSchema(scene, tool, operation, variables));
    }

    static void sameAsOneSchema(String scene, String tool, String operation, Map<String, Object> variables) {
        Scene composed = new Scene(scene, tool);
        Federation federation = new Federation(composed);
        Answer answer = federation.ask(operation, variables);
        Map<String, Object> expected = composed.expected(operation, variables);
        assertThat(expected).as("the scene's own answer").doesNotContainKey("errors");
        assertThat(answer.errors())
                .as("errors of %s composed by %s: %s", scene, tool, federation.asked())
                .isEmpty();
        // Text, so that the order of fields counts too.
        assertThat(String.valueOf(answer.data()))
                .as("%s composed by %s: %s", scene, tool, federation.asked())
                .isEqualTo(String.valueOf(expected.get("data")));
    }

    /** The subgraphs that are asked, in order; both compositions give the same plan. */
    static List<String> services(String scene, String operation) {
        List<List<String>> asked = Scene.TOOLS.stream()
                .map(tool -> {
                    Federation federation = new Federation(new Scene(scene, tool));
                    federation.ask(operation, Map.of());
                    return federation.services();
                })
                .toList();
        assertThat(asked.getFirst()).isEqualTo(asked.getLast());
        return asked.getFirst();
    }

    static Answer answer(String scene, String operation) {
        return new Federation(new Scene(scene, "apollo")).ask(operation);
    }
}
