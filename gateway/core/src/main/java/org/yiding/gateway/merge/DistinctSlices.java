package org.yiding.gateway.merge;

import java.util.Arrays;
import org.yiding.gateway.json.Bytes;

/** Numbers the distinct slices among those written to a buffer: equal are those with the same bytes. */
final class DistinctSlices {

    private final Bytes buffer;
    private final boolean joined;
    private int count;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    // A hash table with open addressing: the number of a slice plus one, zero where the slot is free.
    private int[] slots = new int[256];

    /** @param joined whether equal slices count as one; otherwise each is distinct */
    DistinctSlices(Bytes buffer, boolean joined) {
        this.buffer = buffer;
        this.joined = joined;
    }

    int count() {
        return count;
    }

    /**
     * @param start where the slice begins that is the last of the buffer
     * @return its number; the {@link #count()} before where there was none like it
     */
    int number(int start) {
        if (!joined) {
            return count++;
        }
        int length = buffer.length() - start;
        if (count * 2 >= slots.length) {
            rehash();
        }
        int slot = free(start, length);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        starts[count] = start;
        lengths[count] = length;
        slots[slot] = ++count;
        return count - 1;
    }

    /** The slot that holds an equal slice, or is free for it. */
    private int free(int start, int length) {
        byte[] text = buffer.array();
        int slot = hash(text, start, length) & (slots.length - 1);
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (lengths[known] == length
                    && Arrays.equals(text, starts[known], starts[known] + length, text, start, start + length)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        for (int i = 0; i < count; i++) {
            slots[free(starts[i], lengths[i])] = i + 1;
        }
    }

    private static int hash(byte[] text, int start, int length) {
        int hash = 1;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ (hash >>> 16);
    }
}
