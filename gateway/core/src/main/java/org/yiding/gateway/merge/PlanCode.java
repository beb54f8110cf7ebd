package org.yiding.gateway.merge;

import java.util.List;
import java.util.Map;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.ShapeCode.ObjectCode;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.plan.Stage;
import org.yiding.gateway.supergraph.Supergraph;

/**
 * A plan in the form that runs: whatever is the same for every request is worked out once, names are numbers, and what is
 * written is bytes already. Made once for a plan, used by any number of threads.
 */
public final class PlanCode {

    // Very large answers grow their arrays rather than be kept in mind.
    private static final int LARGEST_EXPECTED = 1 << 21;

    private final Supergraph supergraph;
    private final QueryPlan plan;
    private final KeyTable keys = new KeyTable();
    private final ObjectCode root;
    private final List<List<StepCode>> stages;
    // How much the last run needed.
    private volatile int expectedText = 1 << 10;
    private volatile int expectedCells = 1 << 8;
    private volatile int expectedAnswer = 1 << 10;

    private PlanCode(Supergraph supergraph, QueryPlan plan) {
        this.supergraph = supergraph;
        this.plan = plan;
        this.root = ShapeCode.of(plan.shape(), keys);
        this.stages = plan.stages().stream().map(this::stage).toList();
        keys.complete();
    }

    /** Prepares a plan to be run. */
    public static PlanCode of(Supergraph supergraph, QueryPlan plan) {
        return new PlanCode(supergraph, plan);
    }

    private List<StepCode> stage(Stage stage) {
        return stage.steps().stream().map(step -> new StepCode(step, keys)).toList();
    }

    /** The plan this was made of. */
    public QueryPlan plan() {
        return plan;
    }

    /**
     * The first request of all, which for a subscription is the one that opens the stream.
     *
     * @param variables as the client gave them
     */
    public SubgraphRequest firstRequest(Map<String, Object> variables) {
        StepCode first = stages.getFirst().getFirst();
        return StepRun.of(first, newTree(), new Trails(keys)).request(variables);
    }

    Supergraph supergraph() {
        return supergraph;
    }

    KeyTable keys() {
        return keys;
    }

    ObjectCode root() {
        return root;
    }

    List<List<StepCode>> stages() {
        return stages;
    }

    ResultTree newTree() {
        return new ResultTree(expectedText, expectedCells);
    }

    Bytes newAnswer() {
        return new Bytes(expectedAnswer);
    }

    /** Remembers what a run needed, as what the next one may need. */
    void learn(ResultTree tree, Bytes answer) {
        expectedText = expected(tree.textLength());
        expectedCells = expected(tree.cellCount());
        expectedAnswer = expected(answer.length());
    }

    static int expected(int used) {
        return Math.min(used + used / 8 + 64, LARGEST_EXPECTED);
    }
}
