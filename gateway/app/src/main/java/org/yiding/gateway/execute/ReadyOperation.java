package org.yiding.gateway.execute;

import java.util.Map;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.merge.PlanCode;
import org.yiding.gateway.plan.QueryPlan;

/** A request that is valid and planned for its caller, once, whichever way it is answered. */
public final class ReadyOperation {

    private final GraphRequest request;
    private final Caller caller;
    private final ServedGraph.Served served;
    private final Operations.Planned planned;

    ReadyOperation(GraphRequest request, Caller caller, ServedGraph.Served served, Operations.Planned planned) {
        this.request = request;
        this.caller = caller;
        this.served = served;
        this.planned = planned;
    }

    /** Whether it is answered by a stream of events. */
    public boolean isSubscription() {
        return planned.subscription();
    }

    boolean isMutation() {
        return planned.mutation();
    }

    boolean wantsPlan() {
        return request.wantsPlan();
    }

    Map<String, Object> variables() {
        return request.variables();
    }

    Caller caller() {
        return caller;
    }

    /** The supergraph that it was planned by, and stays with until it is answered. */
    ServedGraph.Served served() {
        return served;
    }

    QueryPlan plan() {
        return planned.plan();
    }

    PlanCode code() {
        return planned.code();
    }
}
