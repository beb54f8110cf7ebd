package org.yiding.gateway.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.yiding.gateway.plan.FetchStep;
import org.yiding.gateway.plan.FetchStep.EntityFetch;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.plan.ResultPath;
import org.yiding.gateway.plan.Stage;
import org.yiding.gateway.supergraph.Supergraph;

/** Writes a plan as text: every request with its subgraph, what it waits for, where its answer goes, and its document. */
public final class PlanText {

    private final Supergraph supergraph;
    private final StringBuilder out = new StringBuilder();
    private int requests;
    private int levels;

    private PlanText(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** @return lines that end with a line feed, the last a summary */
    public static String of(Supergraph supergraph, QueryPlan plan) {
        PlanText text = new PlanText(supergraph);
        plan.stages().forEach(text::stage);
        plan.denied()
                .forEach(denied -> text.out
                        .append("left out, not allowed: ")
                        .append(denied.coordinate())
                        .append('\n'));
        if (plan.introspection() != null) {
            text.out.append("answered by the gateway: introspection\n");
        }
        text.out.append(text.requests == 1 ? "1 request" : text.requests + " requests");
        text.out.append(", ").append(text.levels).append(" one after another\n");
        return text.out.toString();
    }

    private void stage(Stage stage) {
        Map<Integer, Integer> level = new HashMap<>();
        int before = requests;
        int deepest = 0;
        for (FetchStep step : stage.steps()) {
            int own = 1 + step.dependsOn().stream().mapToInt(level::get).max().orElse(0);
            level.put(step.id(), own);
            deepest = Math.max(deepest, own);
            step(step, before);
        }
        requests += stage.steps().size();
        levels += deepest;
    }

    private void step(FetchStep step, int before) {
        out.append(before + step.id() + 1)
                .append("  ")
                .append(supergraph.subgraph(step.subgraph()).name());
        List<String> waits = new ArrayList<>();
        step.dependsOn().stream().sorted().forEach(other -> waits.add(String.valueOf(before + other + 1)));
        if (waits.isEmpty() && before > 0) {
            waits.add("all above");
        }
        if (!waits.isEmpty()) {
            out.append(", after ").append(String.join(" and ", waits));
        }
        for (EntityFetch entity : step.entities()) {
            StringJoiner places = new StringJoiner(", ");
            entity.targets().forEach(target -> places.add(path(target.path())));
            out.append("\n   for ").append(places);
        }
        if (step.mounted()) {
            out.append("\n   for ").append(path(step.mount()));
        }
        out.append("\n   ").append(step.document()).append('\n');
    }

    private static String path(ResultPath place) {
        StringJoiner path = new StringJoiner(".");
        for (ResultPath.Element element : place.elements()) {
            path.add(
                    switch (element) {
                        case ResultPath.Key key -> key.name();
                        case ResultPath.Only only -> "<" + only.objectType() + ">";
                    });
        }
        return path.toString();
    }
}
