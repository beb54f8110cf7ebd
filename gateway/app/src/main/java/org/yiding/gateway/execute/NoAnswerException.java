package org.yiding.gateway.execute;

/** A subgraph gave no usable answer. */
final class NoAnswerException extends RuntimeException {

    private final Blame blame;

    /** Whose fault that is, and what follows from it. */
    enum Blame {
        /** The subgraph broke off or said that it is not there: another attempt may be answered. */
        PASSING,
        /** The subgraph failed, or took too long. */
        SUBGRAPH,
        /** The answer is larger than allowed here: the subgraph is well. */
        LIMIT,
        /** The client has gone: nobody wants an answer. */
        CLIENT
    }

    NoAnswerException(Blame blame, String message) {
        super(message);
        this.blame = blame;
    }

    Blame blame() {
        return blame;
    }
}
