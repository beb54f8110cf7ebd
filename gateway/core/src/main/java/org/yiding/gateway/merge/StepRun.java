package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.merge.StepCode.EntityCode;
import org.yiding.gateway.plan.FetchStep;

/** One fetch of one run: what it asks, and where the answer belongs. */
final class StepRun {

    private static final byte[] VARIABLES = ",\"variables\":{".getBytes(StandardCharsets.US_ASCII);

    private final StepCode code;
    private final ResultTree tree;
    private final Trails trails;
    private final Bytes body;
    private final List<Representations> asked = new ArrayList<>();
    private final List<Place> mounts = new ArrayList<>();
    private boolean hasVariables;

    /** Finds in the tree what the step is about. */
    StepRun(StepCode code, ResultTree tree, Trails trails) {
        this.code = code;
        this.tree = tree;
        this.trails = trails;
        this.body = code.newBody();
        if (code.entities().isEmpty()) {
            code.mount().visit(tree, trails, (object, trail) -> mounts.add(new Place(object, trail)));
        }
        for (EntityCode entity : code.entities()) {
            nextVariable().add(entity.variable);
            asked.add(Representations.write(entity, tree, trails, body));
            body.add(']');
        }
    }

    FetchStep step() {
        return code.step();
    }

    /** The entities asked for, by entity fetch; empty for a request to the root. */
    List<Representations> asked() {
        return asked;
    }

    /** The ways to the objects that take the answer of a request to the root; none for entities. */
    List<List<Object>> mounts() {
        return mounts.stream().map(place -> trails.elements(place.trail())).toList();
    }

    boolean hasNothingToAsk() {
        return mounts.isEmpty() && asked.stream().allMatch(Representations::isEmpty);
    }

    /** @param variables as the client gave them */
    SubgraphRequest request(Map<String, Object> variables) {
        for (String name : code.step().variables()) {
            if (variables.containsKey(name)) {
                nextVariable().add(Json.written(name)).add(':').add(Json.written(variables.get(name)));
            }
        }
        if (hasVariables) {
            body.add('}');
        }
        body.add('}');
        code.learn(body);
        return new SubgraphRequest(code, body);
    }

    private Bytes nextVariable() {
        if (hasVariables) {
            return body.add(',');
        }
        hasVariables = true;
        return body.add(VARIABLES);
    }

    /**
     * @param data the data of the answer, an object of the tree
     * @throws BrokenReplyException before anything is merged, where it does not answer what was asked
     */
    void merge(long data) {
        for (int i = 0; i < asked.size(); i++) {
            long entities = tree.get(data, code.entities().get(i).alias);
            if (Value.isList(entities)) {
                asked.get(i).check(entities);
            }
        }
        mounts.forEach(place -> tree.merge(place.object(), data));
        for (int i = 0; i < asked.size(); i++) {
            long entities = tree.get(data, code.entities().get(i).alias);
            if (Value.isList(entities)) {
                asked.get(i).merge(entities);
            }
        }
    }
}
