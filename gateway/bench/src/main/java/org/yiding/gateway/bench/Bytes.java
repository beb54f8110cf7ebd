package org.yiding.gateway.bench;

import java.util.Arrays;

/** A growing array of bytes. */
final class Bytes {

    byte[] array = new byte[1 << 16];
    int length;

    Bytes add(byte[] more) {
        if (length + more.length > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more.length));
        }
        System.arraycopy(more, 0, array, length, more.length);
        length += more.length;
        return this;
    }

    Bytes add(char ascii) {
        if (length == array.length) {
            array = Arrays.copyOf(array, array.length * 2);
        }
        array[length++] = (byte) ascii;
        return this;
    }
}
