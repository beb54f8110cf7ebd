package org.yiding.gateway.random;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.schema.idl.SchemaPrinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.Graphs;

/** One random graph with its data: operations are asked of the federation and of one schema. */
final class RandomCase implements Graphs {

    private final GraphModel model;
    private final String sdl;
    private final Supergraph supergraph;
    private final Map<String, GraphQL> subgraphs = new HashMap<>();
    private final GraphQL oneSchema;

    RandomCase(long seed) {
        this(seed, ModelMaker.make(seed));
    }

    private RandomCase(long seed, GraphModel model) {
        this(seed, model, new ModelPrinter(model).supergraph());
    }

    /** @param sdl the supergraph of this model, as any composition prints it */
    RandomCase(long seed, GraphModel model, String sdl) {
        this.model = model;
        this.sdl = sdl;
        this.supergraph = Supergraph.read(sdl);
        List<Datum> data = Datum.all(model, seed + 1);
        for (int graph = 0; graph < model.graphs; graph++) {
            subgraphs.put(GraphModel.name(graph), Engine.subgraph(model, data, graph));
        }
        this.oneSchema = Engine.oneSchema(model, data, new SchemaPrinter().print(supergraph.publicSchema()));
    }

    GraphModel model() {
        return model;
    }

    @Override
    public Supergraph supergraph() {
        return supergraph;
    }

    @Override
    public GraphQL subgraph(String name) {
        return subgraphs.get(name);
    }

    String operation(long seed) {
        return RandomOperation.write(supergraph.publicSchema(), seed);
    }

    boolean valid(String operation) {
        return !ParseAndValidate.parseAndValidate(
                        supergraph.publicSchema(),
                        ExecutionInput.newExecutionInput(operation).build())
                .isFailure();
    }

    /**
     * An answer with errors is one in the federation too. Their places are not compared: a field asked for under two names
     * is fetched once and fails once, and requirements may fail that nobody asked for.
     */
    private static boolean reported(Map<String, Object> expected, Answer answer) {
        return !expected.containsKey("errors") || !answer.errors().isEmpty();
    }

    /** @return what is wrong with the federation's answer; null where nothing is */
    @Nullable
    String difference(String operation) {
        Map<String, Object> expected = oneSchema
                .execute(ExecutionInput.newExecutionInput(operation)
                        .variables(RandomOperation.VARIABLES)
                        .build())
                .toSpecification();
        Federation federation = new Federation(this);
        if (model.labelActive) {
            federation.withLabel("percent(50)");
        }
        String problem;
        try {
            Answer answer = federation.ask(operation, RandomOperation.VARIABLES);
            boolean same = String.valueOf(answer.data()).equals(String.valueOf(expected.get("data")));
            if (same && (answer.errors().isEmpty() || model.failing) && reported(expected, answer)) {
                return null;
            }
            problem = "got      " + answer.data() + "\nerrors   " + answer.errors();
        } catch (RuntimeException | StackOverflowError e) {
            problem = "failed   " + e + " at "
                    + List.of(e.getStackTrace()).subList(0, Math.min(8, e.getStackTrace().length));
        }
        StringBuilder report = new StringBuilder();
        report.append(problem).append("\nexpected ").append(expected.get("data"));
        report.append("\noperation ").append(operation).append('\n');
        federation.asked().forEach(asked -> report.append(asked).append('\n'));
        return report.append(sdl).toString();
    }
}
