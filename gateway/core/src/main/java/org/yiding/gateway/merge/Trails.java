package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where objects stand: keys and list positions, each linked towards the root in pairs of (link above, element). Written for
 * every object that is asked for elsewhere, read only when something goes wrong.
 */
final class Trails {

    static final int ROOT = -1;

    private final KeyTable keys;
    private int[] links = {};
    private int end;

    Trails(KeyTable keys) {
        this.keys = keys;
    }

    KeyTable keys() {
        return keys;
    }

    int key(int above, int key) {
        return add(above, key);
    }

    int position(int above, int position) {
        // Negative, so that it is not taken for a key.
        return add(above, ~position);
    }

    private int add(int above, int element) {
        if (end == links.length) {
            links = Arrays.copyOf(links, Math.max(512, end * 2));
        }
        links[end] = above;
        links[end + 1] = element;
        end += 2;
        return end - 2;
    }

    /** Keys and positions from the root down, in a list that the caller may change. */
    List<Object> elements(int trail) {
        List<Object> elements = new ArrayList<>();
        for (int at = trail; at != ROOT; at = links[at]) {
            int element = links[at + 1];
            elements.add(element < 0 ? (Object) ~element : keys.name(element));
        }
        Collections.reverse(elements);
        return elements;
    }
}
