package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.merge.StepCode.EntityCode;
import org.yiding.gateway.plan.ContextFetch;
import org.yiding.gateway.plan.FetchStep;

/** One fetch of one run: what it asks, and where the answer belongs. */
final class StepRun {

    private static final byte[] VARIABLES = ",\"variables\":{".getBytes(StandardCharsets.US_ASCII);

    private final StepCode code;
    private final ResultTree tree;
    private final Trails trails;
    private final String document;
    private final Bytes body;
    private final List<Representations> asked = new ArrayList<>();
    // The response name of each of them.
    private final List<String> aliases = new ArrayList<>();
    private final List<Place> mounts = new ArrayList<>();
    private final List<ContextGroups.Group> later;
    private boolean hasVariables;

    private StepRun(StepCode code, ResultTree tree, Trails trails) {
        this.code = code;
        this.tree = tree;
        this.trails = trails;
        this.document = code.step().document();
        this.body = code.newBody();
        this.later = List.of();
        if (code.entities().isEmpty()) {
            code.mount().visit(tree, trails, (object, trail) -> mounts.add(new Place(object, trail)));
        }
        for (EntityCode entity : code.entities()) {
            nextVariable().add(entity.variable);
            asked.add(Representations.write(entity, tree, trails, body));
            aliases.add(entity.alias);
            body.add(']');
        }
    }

    private StepRun(
            StepCode code, ContextFetch fetch, ResultTree tree, Trails trails, List<ContextGroups.Group> groups) {
        this.code = code;
        this.tree = tree;
        this.trails = trails;
        int count = Math.min(groups.size(), ContextCode.MOST_GROUPS);
        this.later = groups.subList(count, groups.size());
        this.document = fetch.document(count);
        this.body = code.newBody(document);
        for (int group = 0; group < count; group++) {
            write(fetch, group, groups.get(group));
        }
    }

    private void write(ContextFetch fetch, int number, ContextGroups.Group group) {
        nextVariable().add(Json.written(fetch.representations(number))).add(':').add('[');
        asked.add(Representations.write(group, tree, body));
        aliases.add(fetch.alias(number));
        body.add(']');
        for (int i = 0; i < group.values().size(); i++) {
            nextVariable().add(Json.written(fetch.variable(fetch.values().get(i), number)));
            body.add(':').add(group.values().get(i));
        }
    }

    /** Finds in the tree what the step is about, and groups it where it takes anything from objects above. */
    static StepRun of(StepCode code, ResultTree tree, Trails trails) {
        ContextCode contexts = code.contexts();
        if (contexts == null) {
            return new StepRun(code, tree, trails);
        }
        List<ContextGroups.Group> groups =
                ContextGroups.of(contexts, code.entities().getFirst().targets, tree, trails);
        List<ContextGroups.Group> known =
                groups.stream().filter(ContextGroups.Group::known).toList();
        StepRun run = new StepRun(code, contexts.fetch, tree, trails, known);
        groups.stream().filter(group -> !group.known()).forEach(run::withhold);
        return run;
    }

    private void withhold(ContextGroups.Group group) {
        asked.add(Representations.write(group, tree, body));
        aliases.add("");
    }

    /** What does not fit in this request; null where everything does. */
    @Nullable
    StepRun next() {
        ContextCode contexts = code.contexts();
        return contexts == null || later.isEmpty() ? null : new StepRun(code, contexts.fetch, tree, trails, later);
    }

    FetchStep step() {
        return code.step();
    }

    /** The entities asked for, by entity fetch; empty for a request to the root. */
    List<Representations> asked() {
        return asked;
    }

    /** The number of the entities asked for under this response name; negative for none. */
    int numberOf(@Nullable Object alias) {
        return alias instanceof String name ? aliases.indexOf(name) : -1;
    }

    /** What the step resolves at each of these entities. */
    Set<String> keys(int number) {
        return code.step().entities().get(code.contexts() == null ? number : 0).keys();
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
        return new SubgraphRequest(code, document, body);
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
            long entities = entities(data, i);
            if (Value.isList(entities)) {
                asked.get(i).check(entities);
            }
        }
        mounts.forEach(place -> tree.merge(place.object(), data));
        for (int i = 0; i < asked.size(); i++) {
            long entities = entities(data, i);
            if (Value.isList(entities)) {
                asked.get(i).merge(entities);
            }
        }
    }

    private long entities(long data, int number) {
        return tree.get(data, trails.keys().find(aliases.get(number)));
    }
}
