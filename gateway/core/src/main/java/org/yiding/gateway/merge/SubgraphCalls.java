package org.yiding.gateway.merge;

import java.util.concurrent.CompletionStage;

/** Whoever carries requests to the subgraphs. */
public interface SubgraphCalls {

    /** @return the answer; a failure of any kind is a {@link SubgraphReply.Failed}, never an exception */
    CompletionStage<SubgraphReply> call(SubgraphRequest request);
}
