package org.yiding.gateway.merge;

/**
 * A value of the {@link ResultTree} in one {@code long}, so that nothing is allocated for it. The lowest three bits say its
 * kind; the upper 32 say where it stands: for a leaf the position of its first byte in the tree's text, with the count of its
 * bytes in the 29 bits between; for an object or list the position of its first cell.
 */
final class Value {

    /** A value that nobody has fetched. */
    static final long ABSENT = 0;

    static final long NULL = 1;

    static final int STRING = 2;

    /** A number, true or false; or what we know ourselves, whatever it is. */
    static final int PLAIN = 3;

    static final int OBJECT = 4;
    static final int LIST = 5;

    private static final int KIND = 7;
    private static final int KIND_BITS = 3;

    private Value() {}

    static long leaf(int kind, int from, int to) {
        return (long) from << Integer.SIZE | (long) (to - from) << KIND_BITS | kind;
    }

    static long object(int cell) {
        return (long) cell << Integer.SIZE | OBJECT;
    }

    static long list(int cell) {
        return (long) cell << Integer.SIZE | LIST;
    }

    static int kind(long value) {
        return (int) value & KIND;
    }

    static boolean isObject(long value) {
        return kind(value) == OBJECT;
    }

    static boolean isList(long value) {
        return kind(value) == LIST;
    }

    /** Whether it is neither absent nor null. */
    static boolean isPresent(long value) {
        return value > NULL;
    }

    /** Where it stands. */
    static int position(long value) {
        return (int) (value >>> Integer.SIZE);
    }

    /** How many bytes a leaf has. */
    static int length(long leaf) {
        return (int) leaf >>> KIND_BITS;
    }
}
