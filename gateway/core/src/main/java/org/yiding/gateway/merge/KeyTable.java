package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names under which a plan keeps values, as small numbers. Complete before the plan first runs, then read only. */
final class KeyTable {

    /** The number of {@code __typename} in every table. */
    static final int TYPENAME = 0;

    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private byte[][] bytes = {};
    private int[] slots = {};
    // Which key came after which the last time: almost always right, and harmless where two threads write at once.
    private int[] followers = {};

    KeyTable() {
        number("__typename");
    }

    int number(String name) {
        return numbers.computeIfAbsent(name, any -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    int find(@Nullable Object name) {
        return name instanceof String text ? numbers.getOrDefault(text, UNKNOWN) : UNKNOWN;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    void complete() {
        bytes = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        slots = new int[Integer.highestOneBit(names.size() * 4)];
        Arrays.fill(slots, UNKNOWN);
        for (int number = 0; number < bytes.length; number++) {
            int slot = hash(bytes[number], 0, bytes[number].length) & (slots.length - 1);
            while (slots[slot] != UNKNOWN) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
        // The second half is for the first key below each key.
        followers = new int[bytes.length * 2];
    }

    /** Where a guess for the key after this one is kept. */
    int after(int key) {
        return key;
    }

    /** Where a guess for the first key of an object below this key is kept. */
    int below(int key) {
        return bytes.length + key;
    }

    /**
     * The guessed key where it stands here with its closing quote; unknown otherwise.
     *
     * @param from just behind the opening quote
     */
    int guess(int place, byte[] text, int from, int end) {
        int number = followers[place];
        byte[] name = bytes[number];
        int to = from + name.length;
        return to < end && text[to] == '"' && Arrays.equals(text, from, to, name, 0, name.length) ? number : UNKNOWN;
    }

    int length(int number) {
        return bytes[number].length;
    }

    /** Looks a key up and remembers it as the guess of this place. */
    int find(int place, byte[] text, int from, int to) {
        int slot = hash(text, from, to) & (slots.length - 1);
        while (slots[slot] != UNKNOWN) {
            byte[] name = bytes[slots[slot]];
            if (Arrays.equals(text, from, to, name, 0, name.length)) {
                followers[place] = slots[slot];
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ (hash >>> 15);
    }
}
