package org.yiding.gateway.explain;

import graphql.ExecutionInput;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.Conditions;
import org.yiding.gateway.plan.OperationTooLargeException;
import org.yiding.gateway.plan.Planner;
import org.yiding.gateway.plan.PlanningException;
import org.yiding.gateway.supergraph.InvalidSupergraphException;
import org.yiding.gateway.supergraph.Supergraph;

/** {@code ./yiding gateway explain}: shows which requests an operation takes over a supergraph, without sending any. */
public final class Explain {

    private static final int SELECTIONS = 20_000;
    private static final String USAGE =
            "Usage: ./yiding gateway explain --supergraph FILE [--operation FILE] [--name NAME] [--set VARIABLE=true|false]...\n"
                    + "The operation is read from standard input where no file is named.";

    private final PrintStream err;
    private final Map<String, Boolean> values = new HashMap<>();
    private @Nullable String supergraph;
    private @Nullable String operation;
    private @Nullable String name;

    private Explain(PrintStream err) {
        this.err = err;
    }

    /** @param args as {@link #run} takes them */
    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    /**
     * @param args {@code --supergraph FILE}, {@code --operation FILE}, {@code --name NAME} of the operation among several,
     *     {@code --set NAME=true} for a variable of {@code @skip} or {@code @include}
     * @return 0 where a plan was written, 1 where file or operation are not valid, 2 where the arguments are not
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Explain explain = new Explain(err);
        if (!explain.read(List.of(args))) {
            err.println(USAGE);
            return 2;
        }
        try {
            return explain.explain(in, out);
        } catch (IOException e) {
            err.println("yiding: cannot be read: " + e.getMessage());
        } catch (InvalidSupergraphException | PlanningException | OperationTooLargeException | GraphQLException e) {
            err.println("yiding: " + e.getMessage());
        }
        return 1;
    }

    private boolean read(List<String> args) {
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                return false;
            }
            String value = args.get(i + 1);
            switch (args.get(i)) {
                case "--supergraph" -> supergraph = value;
                case "--operation" -> operation = value;
                case "--name" -> name = value;
                case "--set" -> {
                    String[] parts = value.split("=", 2);
                    if (parts.length < 2 || !List.of("true", "false").contains(parts[1])) {
                        return false;
                    }
                    values.put(parts[0], Boolean.valueOf(parts[1]));
                }
                default -> {
                    return false;
                }
            }
        }
        return supergraph != null;
    }

    private int explain(InputStream in, PrintStream out) throws IOException {
        Supergraph graph = Supergraph.read(Files.readString(Path.of(String.valueOf(supergraph))));
        String text = operation == null
                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(operation));
        ParseAndValidateResult parsed = ParseAndValidate.parseAndValidate(
                graph.publicSchema(), ExecutionInput.newExecutionInput(text).build());
        if (parsed.isFailure()) {
            parsed.getErrors().forEach(error -> err.println("yiding: " + error.getMessage()));
            return 1;
        }
        OperationDefinition chosen = NodeUtil.getOperation(parsed.getDocument(), name).operationDefinition;
        Planner planner = new Planner(graph, SELECTIONS);
        out.print(PlanText.of(graph, planner.plan(parsed.getDocument(), chosen, new Conditions(values))));
        return 0;
    }
}
