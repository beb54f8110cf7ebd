package org.yiding.gateway.merge;

/** What came back from a subgraph. */
public sealed interface SubgraphReply {

    /**
     * Bytes that should be a GraphQL answer.
     *
     * @param body taken over: nobody changes it from now on
     * @param length how many of its bytes count
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(byte[] body, int length) implements SubgraphReply {

        public Answered(byte[] body) {
            this(body, body.length);
        }
    }

    /** No answer: refused, too late, broken off. @param reason for the log, never for the client */
    record Failed(String reason) implements SubgraphReply {}
}
