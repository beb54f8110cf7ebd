package org.yiding.gateway.merge;

import java.util.concurrent.CompletionStage;

/** Whoever carries requests to the subgraphs. */
public interface SubgraphCalls {

    /** @return the answer; a failure of any kind is a {@link SubgraphReply.Failed}, never an exception */
    CompletionStage<SubgraphReply> call(SubgraphRequest request);

    /**
     * Is told of an answer that came and cannot be used, as none that came at all.
     *
     * @param reason for the log, never for the client
     */
    void unusable(SubgraphRequest request, String reason);
}
