package org.yiding.regulation.amending.apply;

import org.jspecify.annotations.Nullable;

/** An operation that does not fit the text; caught where the operation's sentence is known. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable DraftNode node;

    Refusal(String reason) {
        this(reason, null);
    }

    /** A contradiction that came out while the result was built; the node leads back to the sentence. */
    Refusal(String reason, @Nullable DraftNode node) {
        super(reason, null, false, false);
        this.node = node;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    @Nullable
    DraftNode node() {
        return node;
    }
}
