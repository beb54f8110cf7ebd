package org.yiding.regulation.amending.apply;

/** An operation that does not fit the text; caught where the operation's sentence is known. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
