package org.yiding.gateway.merge;

import org.yiding.gateway.plan.Shape.Leaf;

/** Holds leaves as subgraphs wrote them against their types (GraphQL, 3.5: result coercion). */
final class LeafTypes {

    // -2147483648
    private static final int LONGEST_INTEGER = 11;

    private LeafTypes() {}

    /**
     * @param value present
     * @param text what the value's position is in
     * @return whether a leaf of this type may be written so
     */
    static boolean fits(Leaf leaf, long value, byte[] text) {
        int kind = Value.kind(value);
        return switch (leaf) {
            case ANY -> true;
            case TEXT -> kind == Value.STRING;
            case INTEGER -> kind == Value.PLAIN && isInteger(text, Value.position(value), Value.length(value));
            case NUMBER -> kind == Value.PLAIN && isNumber(text[Value.position(value)]);
            case TRUTH -> kind == Value.PLAIN && !isNumber(text[Value.position(value)]);
            case IDENTIFIER -> kind == Value.STRING || (kind == Value.PLAIN && isNumber(text[Value.position(value)]));
        };
    }

    /** JSON has no other plain values than numbers, true and false. */
    private static boolean isNumber(byte first) {
        return first <= '9';
    }

    private static boolean isInteger(byte[] text, int from, int length) {
        if (length > LONGEST_INTEGER) {
            return false;
        }
        boolean negative = text[from] == '-';
        long read = 0;
        for (int i = from + (negative ? 1 : 0); i < from + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
            read = read * 10 + text[i] - '0';
        }
        return (negative ? -read : read) == (int) (negative ? -read : read);
    }
}
