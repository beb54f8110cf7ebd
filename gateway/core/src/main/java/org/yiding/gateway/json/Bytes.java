package org.yiding.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes that JSON is written to, with a way back. Not thread-safe. */
public final class Bytes {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] array;
    private int length;

    /** @param capacity how many bytes are expected; a wrong figure costs a copy and no more */
    public Bytes(int capacity) {
        this.array = new byte[Math.max(capacity, 16)];
    }

    /** What is written stands at its beginning; what follows is undefined. */
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /** Takes back whatever was written after this length. */
    public void rewind(int earlier) {
        length = earlier;
    }

    /**
     * Makes room for bytes that somebody else writes into {@link #array()}.
     *
     * @return where they begin
     */
    public int extend(int count) {
        ensure(count);
        length += count;
        return length - count;
    }

    private void ensure(int more) {
        if (array.length - length < more) {
            int needed = Math.addExact(length, more);
            array = Arrays.copyOf(array, Math.max(needed, (int) Math.min(LARGEST_ARRAY, array.length * 2L)));
        }
    }

    public Bytes add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    public Bytes add(byte[] bytes, int from, int count) {
        ensure(count);
        System.arraycopy(bytes, from, array, length, count);
        length += count;
        return this;
    }

    public Bytes add(char ascii) {
        ensure(1);
        array[length++] = (byte) ascii;
        return this;
    }

    /** Drops what is not used. */
    public byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    /** The text that is written. */
    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
