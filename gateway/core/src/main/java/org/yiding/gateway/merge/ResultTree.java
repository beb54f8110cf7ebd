package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yiding.gateway.json.Bytes;

/**
 * Everything fetched so far, under the plan's storage keys, in two arrays: the bytes as they came from the subgraphs, and
 * cells that say what stands where. A value is one {@code long} (see {@link Value}). Not thread-safe.
 *
 * <p>An object or list begins with two cells. The first holds its size (the lower 32 bits) and, for an object that has grown,
 * the cell to which it has moved (the upper 32 bits, and then no size). The second says which bytes it has in the text, as a
 * leaf does. Then follow pairs of key (see {@link KeyTable}) and value, or the elements.
 */
final class ResultTree {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final long[] NO_CELLS = {};
    private static final int HEAD = 2;
    // A reply of millions of tiny values must not take many times its bytes.
    private static final int MOST_CELLS = 1 << 24;

    private final int expectedText;
    private byte[] text = {};
    private int textEnd;
    private long[] cells;
    private int cellsEnd;
    private final long root;

    /**
     * @param expectedText how many bytes of replies are expected; a wrong figure costs a copy and no more
     * @param expectedCells how many cells
     */
    ResultTree(int expectedText, int expectedCells) {
        this.expectedText = expectedText;
        this.cells = new long[Math.max(expectedCells, 64)];
        this.root = object(NO_CELLS, 0, 0, 0, 0);
    }

    long root() {
        return root;
    }

    // --- the bytes ---

    /** The bytes of all replies; what follows {@link #textLength()} is undefined. */
    byte[] text() {
        return text;
    }

    int textLength() {
        return textEnd;
    }

    /**
     * Takes a reply over: without copying it where it is most of what is expected, as the only one of a plan is.
     *
     * @param bytes nobody changes them from now on
     * @param length how many of them count
     * @return where they begin in the text
     */
    int append(byte[] bytes, int length) {
        if (textEnd == 0) {
            if (length >= expectedText / 2) {
                text = bytes;
                textEnd = length;
                return 0;
            }
            text = new byte[expectedText];
        }
        int from = textEnd;
        int needed = Math.addExact(from, length);
        if (needed > text.length) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, text.length * 2L)));
        }
        System.arraycopy(bytes, 0, text, from, length);
        textEnd = needed;
        return from;
    }

    /** Where the bytes of a value begin, as it came. */
    int from(long value) {
        return Value.position(slice(value));
    }

    /** How many bytes the value has, as it came. */
    int length(long value) {
        return Value.length(slice(value));
    }

    private long slice(long value) {
        return Value.kind(value) < Value.OBJECT ? value : cells[Value.position(value) + 1];
    }

    /** Whether the value is the string with these bytes, quotes included. */
    boolean is(long value, byte[] quoted) {
        int from = Value.position(value);
        return Value.kind(value) == Value.STRING
                && Value.length(value) == quoted.length
                && Arrays.equals(text, from, from + quoted.length, quoted, 0, quoted.length);
    }

    /** Copies the value as it came; absent counts as null. */
    void write(long value, Bytes out) {
        if (Value.isPresent(value)) {
            out.add(text, from(value), length(value));
        } else {
            out.add(NULL);
        }
    }

    // --- the cells ---

    int cellCount() {
        return cellsEnd;
    }

    /** Forgets the cells made since there were this many. */
    void release(int count) {
        cellsEnd = count;
    }

    private int allocate(int count) {
        int at = cellsEnd;
        int needed = at + count;
        if (needed > cells.length) {
            if (needed > MOST_CELLS) {
                throw new BrokenReplyException("an answer of too many values");
            }
            cells = Arrays.copyOf(cells, Math.max(needed, Math.min(MOST_CELLS, cells.length * 2)));
        }
        cellsEnd = needed;
        return at;
    }

    /** Makes an object of the pairs of key and value in {@code pairs[from, to)}. */
    long object(long[] pairs, int from, int to, int textFrom, int textTo) {
        return Value.object(block((to - from) / 2, pairs, from, to, textFrom, textTo));
    }

    /** Makes a list of the values in {@code values[from, to)}. */
    long list(long[] values, int from, int to, int textFrom, int textTo) {
        return Value.list(block(to - from, values, from, to, textFrom, textTo));
    }

    private int block(int size, long[] content, int from, int to, int textFrom, int textTo) {
        int at = allocate(HEAD + to - from);
        cells[at] = size;
        cells[at + 1] = Value.leaf(0, textFrom, textTo);
        System.arraycopy(content, from, cells, at + HEAD, to - from);
        return at;
    }

    int size(long list) {
        return (int) cells[Value.position(list)];
    }

    long element(long list, int index) {
        return cells[Value.position(list) + HEAD + index];
    }

    /** Where the object's cells are now, for {@link #find} and {@link #valueAt}; good until something is merged. */
    int locate(long object) {
        int at = Value.position(object);
        for (int moved = (int) (cells[at] >>> Integer.SIZE); moved != 0; moved = (int) (cells[at] >>> Integer.SIZE)) {
            at = moved;
        }
        return at;
    }

    /** The index of this key among an object's pairs, tried first at the guess; negative where it is not there. */
    int find(int location, int key, int guess) {
        int size = (int) cells[location];
        if (guess < size && cells[location + HEAD + 2 * guess] == key) {
            return guess;
        }
        for (int i = 0; i < size; i++) {
            if (cells[location + HEAD + 2 * i] == key) {
                return i;
            }
        }
        return -1;
    }

    long valueAt(int location, int index) {
        return cells[location + HEAD + 2 * index + 1];
    }

    private int keyAt(int location, int index) {
        return (int) cells[location + HEAD + 2 * index];
    }

    /** The value under this key; absent where there is none. */
    long get(long object, int key) {
        int location = locate(object);
        int index = find(location, key, 0);
        return index < 0 ? Value.ABSENT : valueAt(location, index);
    }

    // --- merging ---

    /** Adds a value that we know ourselves to an object, as a leaf. */
    void putLeaf(long object, int key, byte[] json) {
        int from = append(json, json.length);
        long leaf = Value.leaf(Value.PLAIN, from, from + json.length);
        merge(object, object(new long[] {key, leaf}, 0, 2, from, from));
    }

    /** Adds what another fetch knows of an object; what is there already stays, field by field and position by position. */
    void merge(long object, long more) {
        int into = locate(object);
        int source = locate(more);
        if (into == source) {
            return;
        }
        int count = (int) cells[source];
        int added = 0;
        for (int i = 0; i < count; i++) {
            added += find(into, keyAt(source, i), i) < 0 ? 1 : 0;
        }
        if (added > 0) {
            into = moved(into, added);
        }
        for (int i = 0; i < count; i++) {
            mergeField(into, keyAt(source, i), valueAt(source, i));
        }
    }

    /** Gives an object cells of its own at the end, with room for more pairs. */
    private int moved(int from, int added) {
        int size = (int) cells[from];
        int to = allocate(HEAD + 2 * (size + added));
        System.arraycopy(cells, from, cells, to, HEAD + 2 * size);
        cells[from] = (long) to << Integer.SIZE;
        return to;
    }

    private void mergeField(int into, int key, long value) {
        int index = find(into, key, 0);
        if (index < 0) {
            int size = (int) cells[into];
            cells[into + HEAD + 2 * size] = key;
            cells[into + HEAD + 2 * size + 1] = value;
            cells[into] = size + 1;
        } else if (valueAt(into, index) == Value.NULL) {
            cells[into + HEAD + 2 * index + 1] = value;
        } else {
            mergeValues(valueAt(into, index), value);
        }
    }

    private void mergeValues(long present, long more) {
        if (Value.isObject(present) && Value.isObject(more)) {
            merge(present, more);
        } else if (Value.isList(present) && Value.isList(more) && size(present) == size(more) && present != more) {
            for (int i = 0; i < size(present); i++) {
                if (element(present, i) == Value.NULL) {
                    cells[Value.position(present) + HEAD + i] = element(more, i);
                } else {
                    mergeValues(element(present, i), element(more, i));
                }
            }
        }
    }
}
